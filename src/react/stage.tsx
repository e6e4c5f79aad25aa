/** Where a form stands: a card on a page, a page of its own with the brand beside it, or bare in what is there. */
import type { ReactNode } from 'react'
import { type Faces, FacesProvider } from './faces.js'

export interface StageProps extends Faces {
  /** `card`, unless told. `bare` leaves out the card, for a dialogue or a page of your own. */
  readonly layout?: 'card' | 'bare' | 'page' | undefined
  /** Beside the form, where `layout` is `page`. */
  readonly brand?: ReactNode
  readonly children?: ReactNode
}

export function Stage({ layout = 'card', brand, children, ...faces }: StageProps) {
  return (
    <FacesProvider {...faces}>
      <div data-countersign="" data-layout={layout}>
        {layout === 'page' && <div data-part="brand">{brand}</div>}
        <div data-part="card">{children}</div>
      </div>
    </FacesProvider>
  )
}
