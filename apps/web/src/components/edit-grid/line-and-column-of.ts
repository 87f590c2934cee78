export interface Hit {
  line: string | undefined
  column: string | undefined
  control: 'toggle' | 'save' | 'cancel' | 'select' | 'open' | undefined
  /** Something that answers to clicks by itself: a link, a button, a box to tick. */
  isControl: boolean
  isDraggable: boolean
}

const controls = ['toggle', 'save', 'cancel', 'select', 'open'] as const

/** Which cell of the grid, and which of its controls, an event fell on. */
export function lineAndColumnOf(target: EventTarget): Hit {
  if (!(target instanceof Element)) return nowhere
  return {
    line: target.closest<HTMLElement>('[data-line]')?.dataset['line'],
    column: target.closest<HTMLElement>('[data-column]')?.dataset['column'],
    control: controls.find((control) => target.closest(`[data-${control}]`) !== null),
    isControl: target.closest('a, button, input') !== null,
    isDraggable: target.closest('[draggable="true"]') !== null,
  }
}

const nowhere: Hit = {
  line: undefined,
  column: undefined,
  control: undefined,
  isControl: false,
  isDraggable: false,
}
