import { useSlideContext } from '@slidev/client'
import { useDevicePixelRatio } from '@vueuse/core'
import { computed, type Ref } from 'vue'

/** Backing pixels a canvas may have that is drawn finer than its screen: some 30 megabytes. */
const affordable = 8e6

/** How finely the canvas of a chart is drawn, and how it is put on the screen, whatever the scale of its slide. */
export function useSharpCanvas(width: Ref<number>, height: Ref<number>) {
  const { $scale, $zoom } = useSlideContext()
  const { pixelRatio } = useDevicePixelRatio()
  /** Device pixels a slide pixel. */
  const density = computed(() => pixelRatio.value * $scale.value * $zoom.value)
  /** Backing pixels a slide pixel: twice as many across where that is affordable, for finer letters and strokes. */
  const backing = computed(() => {
    const pixels = width.value * height.value * density.value ** 2
    return density.value * (4 * pixels < affordable ? 2 : 1)
  })
  /** Puts the canvas on whole device pixels: resampled between them, its text would be softer than the page’s. */
  function align(canvas: HTMLCanvasElement) {
    const { style } = canvas
    style.width = `${canvas.width / backing.value}px`
    style.height = `${canvas.height / backing.value}px`
    style.left = style.top = '0'
    const { left, top } = canvas.getBoundingClientRect()
    const toWhole = (at: number) => Math.round(at * pixelRatio.value) - at * pixelRatio.value
    style.left = `${toWhole(left) / density.value}px`
    style.top = `${toWhole(top) / density.value}px`
  }
  return { backing, align }
}
