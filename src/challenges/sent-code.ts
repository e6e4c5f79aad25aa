/** The questions that are a code on its way: they differ in the answer's key alone. */
import { readParameters, toDelivery } from '../wire/read.js'
import { code } from './answers.js'
import { object } from './schema.js'
import { question } from './spec.js'

export const sentCode = (key: string) =>
  question({
    read(reply) {
      const { CODE_DELIVERY_DESTINATION, CODE_DELIVERY_DELIVERY_MEDIUM } = readParameters(reply)
      return toDelivery(CODE_DELIVERY_DESTINATION, CODE_DELIVERY_DELIVERY_MEDIUM)
    },
    answer: () => object({ code: code() }),
    write: ({ code }) => ({ respond: { [key]: code } }),
    sendsCode: true,
  })
