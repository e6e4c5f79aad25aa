/** The harness itself: what a page complains of is heard, so that it can fail a test. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../pool/clients/served.js'
import { serveApp } from './chromium.js'

const door = serveApp<typeof import('./apps/passkey.js')>('apps/passkey.ts')

it('the console of a page is recorded', async () => {
  const { page, complaints } = await door.open()
  const heard = page.waitForEvent('console')
  await page.evaluate(() => console.error('Something is wrong'))
  await heard
  expect(complaints.splice(0)).toEqual(['Something is wrong'])
})

it('an uncaught error is recorded', async () => {
  const { page, complaints } = await door.open()
  const heard = page.waitForEvent('pageerror')
  await page.evaluate(() => void Promise.reject(new RangeError('Too far')))
  await heard
  expect(complaints.splice(0)).toEqual(['RangeError: Too far'])
})

it('a call to a server that allows no other origin is recorded', async () => {
  const server = createServer((_, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { page, complaints } = await door.open()
  const { port } = server.address() as AddressInfo
  const heard = page.waitForEvent('console')
  await expect(page.evaluate((url) => fetch(url), `http://127.0.0.1:${port}`)).rejects.toThrow(
    'Failed to fetch',
  )
  await heard
  expect(complaints.splice(0).join()).toMatch(/blocked by CORS policy/)
})

it('a rejected call is no complaint', async () => {
  const { url } = await serve()
  const { page, complaints } = await door.open()
  const logged = page.waitForEvent('console')
  const status = await page.evaluate(async (url) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
    }
    return (await fetch(url, { method: 'POST', headers, body: '{"AccessToken":"none"}' })).status
  }, url)
  expect(status).toBe(400)
  expect((await logged).type()).toBe('error')
  expect(complaints).toEqual([])
})

it('an error of the page has the name of the page', async () => {
  const { app } = await door.open()
  const transport = null as never
  await expect(app.makePasskey(transport, 'none')).rejects.toMatchObject({ name: 'TypeError' })
})

it('each visitor has an unused browser', async () => {
  const first = await door.open()
  await first.page.evaluate(() => localStorage.setItem('left', 'here'))
  const { page } = await door.open()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
