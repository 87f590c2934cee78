/** Where a menu of the bar opens: in the bar, which stays put when the page below moves; its entries stay under the pointer. */
export function keepInBar(trigger: HTMLElement): HTMLElement {
  return trigger.closest('header') ?? document.body
}
