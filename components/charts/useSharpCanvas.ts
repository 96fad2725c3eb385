import { useSlideContext } from '@slidev/client'
import { useDevicePixelRatio } from '@vueuse/core'
import { computed, type Ref } from 'vue'

/** Limit for oversampling, in backing pixels: about 30 MB. */
const affordable = 8e6

/** Resolution and position of a chart's canvas, so that it is sharp at any scale of the slide. */
export function useSharpCanvas(width: Ref<number>, height: Ref<number>) {
  const { $scale, $zoom } = useSlideContext()
  const { pixelRatio } = useDevicePixelRatio()
  /** Device pixels per slide pixel. */
  const density = computed(() => pixelRatio.value * $scale.value * $zoom.value)
  /** Backing pixels per slide pixel: twice the density where affordable, for finer text and strokes. */
  const backing = computed(() => {
    const pixels = width.value * height.value * density.value ** 2
    return density.value * (4 * pixels < affordable ? 2 : 1)
  })
  /** Snaps the canvas to device pixels: resampling would blur its text. */
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
