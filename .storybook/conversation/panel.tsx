/** The panel: the conversation of this story turn by turn, and the map of where one can go from here. */
/** @jsxRuntime classic */
// biome-ignore lint/correctness/noUnusedImports: Storybook builds its own pages for the classic runtime
import React, { useEffect, useState } from 'react'
import { AddonPanel } from 'storybook/internal/components'
import { useChannel, useStorybookState } from 'storybook/manager-api'
import { type StorybookTheme, styled } from 'storybook/theming'
import { draw, sayRoads, size } from './layout.js'
import { type Shown, shownEvent, wantedEvent } from './shown.js'
import { type Entry, sayDuration, timeline } from './timeline.js'
import { type Call, sayCall, trail } from './turns.js'

declare module 'storybook/theming' {
  interface Theme extends StorybookTheme {}
}

export const Panel = ({ active }: { readonly active: boolean }) => (
  <AddonPanel active={active}>
    <Conversation />
  </AddonPanel>
)

function Conversation() {
  const { storyId } = useStorybookState()
  const [shown, setShown] = useState<Shown>()
  const emit = useChannel({ [shownEvent]: setShown })
  useEffect(() => emit(wantedEvent), [emit])

  if (shown?.story !== storyId)
    return (
      <Page>
        <p>No conversation is held in this story. Those below “Journeys” hold one.</p>
      </Page>
    )
  return (
    <Page>
      <Past shown={shown} />
      <Ahead shown={shown} />
    </Page>
  )
}

function Past({ shown: { conversation } }: { readonly shown: Shown }) {
  const entries = timeline(conversation)
  return (
    <Turns aria-label="Turns">
      <Heading>
        {conversation.flow} <Quiet>{sayCount(entries.length)}</Quiet>
      </Heading>
      {entries.length === 0 && <p>Nothing was answered yet.</p>}
      <ol>
        {entries.map((entry) => (
          <TurnItem key={entry.turn.turn} entry={entry} />
        ))}
      </ol>
    </Turns>
  )
}

function Ahead({ shown: { conversation, places, roads } }: { readonly shown: Shown }) {
  const here = conversation.here.question ?? 'signed in'
  const drawing = draw(places, { here, trail: trail(conversation), roads })
  return (
    <Roads aria-label="Where one can go from here">
      <Heading>
        Here: <Code>{here}</Code>
      </Heading>
      <Scroll tabIndex={0} role="region" aria-label="Map of all questions">
        <Chart
          role="img"
          aria-label={`Map of all questions. Here: ${here}.`}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        >
          {drawing.heads.map(({ text, x }) => (
            <text key={text} x={x} y={16} data-head="">
              {text}
            </text>
          ))}
          {drawing.lines.map(({ path, by }) => (
            <path key={`${by} ${path}`} d={path} data-by={by} />
          ))}
          {drawing.spots.map(({ place: { name, silent }, x, y, state }) => (
            <g key={name} transform={`translate(${x} ${y})`} data-state={state}>
              <rect width={size.width} height={size.height} rx={5} data-silent={silent} />
              <text x={10} y={17}>
                {name}
              </text>
            </g>
          ))}
        </Chart>
      </Scroll>
      <Quiet>In dashes: a machine answers. Dotted lines: where a refusal leads.</Quiet>
      <dl>
        {sayRoads(roads).map(({ text, names }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              {names.map((name) => (
                <Code key={name}>{name}</Code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Roads>
  )
}

const sayCount = (turns: number) => (turns === 1 ? '1 turn' : `${turns} turns`)

const marks: Readonly<Record<Entry['outcome'], string>> = {
  running: '…',
  led: '→',
  again: '↺',
  over: '⤺',
  'signed-in': '✓',
}

const meanings: Readonly<Record<Entry['outcome'], string>> = {
  running: 'under way',
  led: 'leads to',
  again: 'is asked again',
  over: 'is over',
  'signed-in': 'arrives',
}

function TurnItem({ entry }: { readonly entry: Entry }) {
  const { turn, did, outcome, came, took, share } = entry
  return (
    <li data-outcome={outcome}>
      <Line>
        <span>
          {did} <Code>{turn.question}</Code>
          {turn.gives.length > 0 && <Quiet>with {turn.gives.join(', ')}</Quiet>}
        </span>
        <Came data-outcome={outcome}>
          <span role="img" aria-label={meanings[outcome]}>
            {marks[outcome]}
          </span>{' '}
          {came}
        </Came>
        <Took>{took}</Took>
      </Line>
      <Bar style={{ inlineSize: `${Math.max(1, share * 100)}%` }} data-outcome={outcome} />
      {turn.calls.map((call, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls are only ever added at the end
        <CallItem key={at} call={call} />
      ))}
    </li>
  )
}

function CallItem({ call }: { readonly call: Call }) {
  const { asked, came } = sayCall(call)
  return (
    <CallDetails>
      <summary>
        <span>{asked}</span>
        <span data-problem={call.error !== undefined}> → {came}</span>
        <Took>{sayDuration(call.ms)}</Took>
      </summary>
      <pre>{JSON.stringify(call.input, null, 2)}</pre>
      {call.body !== undefined && <pre>{JSON.stringify(call.body, null, 2)}</pre>}
    </CallDetails>
  )
}

const Page = styled.div(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 24,
  padding: 16,
  color: theme.color.defaultText,
  fontSize: theme.typography.size.s2,
  lineHeight: 1.5,
  '& p': { margin: 0 },
}))

const Heading = styled.h2(({ theme }) => ({
  margin: '0 0 8px',
  fontSize: theme.typography.size.s2,
  fontWeight: theme.typography.weight.bold,
}))

const Quiet = styled.span(({ theme }) => ({ color: theme.textMutedColor, fontWeight: 'normal' }))

const Code = styled.code(({ theme }) => ({
  fontFamily: theme.typography.fonts.mono,
  fontSize: theme.typography.size.s1,
  marginInlineEnd: 8,
}))

const toneOf = (dark: boolean): Readonly<Record<Entry['outcome'], string>> =>
  dark
    ? { running: '#9aa4b2', led: '#7ab7ff', again: '#ffb86b', over: '#ff9a8f', 'signed-in': '#7fd99a' }
    : { running: '#5b6673', led: '#0b63c5', again: '#8f4a00', over: '#b3261e', 'signed-in': '#1c6e38' }

const byOutcome = (dark: boolean, property: 'color' | 'background' | 'borderColor') =>
  Object.fromEntries(
    Object.entries(toneOf(dark)).map(([outcome, tone]) => [
      `&[data-outcome="${outcome}"]`,
      { [property]: tone },
    ]),
  )

const Turns = styled.section(({ theme }) => ({
  flex: '1 1 320px',
  minWidth: 0,
  '& > ol': { listStyle: 'none', margin: 0, padding: 0 },
  '& > ol > li': {
    padding: '8px 0 8px 14px',
    borderInlineStart: `2px solid ${theme.appBorderColor}`,
    ...byOutcome(theme.base === 'dark', 'borderColor'),
  },
}))

const Line = styled.div({ display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline' })

const Came = styled.strong(({ theme }) => ({
  overflowWrap: 'anywhere',
  ...byOutcome(theme.base === 'dark', 'color'),
}))

const Took = styled.span(({ theme }) => ({
  marginInlineStart: 'auto',
  color: theme.textMutedColor,
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
}))

const Bar = styled.div(({ theme }) => ({
  blockSize: 3,
  margin: '4px 0',
  borderRadius: 2,
  ...byOutcome(theme.base === 'dark', 'background'),
}))

const CallDetails = styled.details(({ theme }) => ({
  fontFamily: theme.typography.fonts.mono,
  fontSize: theme.typography.size.s1,
  '& > summary': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 6px',
    padding: '2px 0',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& > summary::before': { content: '"▸"', color: theme.textMutedColor },
  '&[open] > summary::before': { content: '"▾"' },
  '& [data-problem="true"]': { color: toneOf(theme.base === 'dark').over },
  '& pre': {
    margin: '2px 0 6px',
    padding: 8,
    overflow: 'auto',
    borderRadius: 4,
    background: theme.background.app,
    color: theme.color.defaultText,
  },
}))

const Roads = styled.section(({ theme }) => ({
  flex: '3 1 680px',
  minWidth: 0,
  '& dl': { margin: '12px 0 0' },
  '& dl > div': { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  '& dt': { color: theme.textMutedColor, flex: '0 0 160px' },
  '& dd': { margin: 0, flex: '1 1 200px' },
}))

/** Where there is less room than the map needs, a bar says so: one that hides itself would leave it looking cut off. */
const Scroll = styled.div(({ theme }) => ({
  overflow: 'auto',
  maxInlineSize: '100%',
  '&::-webkit-scrollbar': { blockSize: 10 },
  '&::-webkit-scrollbar-thumb': { borderRadius: 5, background: theme.textMutedColor },
}))

const Chart = styled.svg(({ theme }) => {
  const tones = toneOf(theme.base === 'dark')
  return {
    display: 'block',
    inlineSize: '100%',
    minInlineSize: 656,
    maxInlineSize: 920,
    fontFamily: theme.typography.fonts.mono,
    fontSize: 11,
    '& text': { fill: theme.textMutedColor },
    '& [data-head]': { fontFamily: theme.typography.fonts.base, fontWeight: 700 },
    '& rect': { fill: theme.background.content, stroke: theme.appBorderColor },
    '& [data-silent="true"]': { strokeDasharray: '4 3' },
    '& path': { fill: 'none', stroke: tones.led, strokeWidth: 1.25, opacity: 0.6 },
    '& [data-by="no"]': {
      stroke: tones.again,
      strokeDasharray: '1 4',
      strokeLinecap: 'round',
      strokeWidth: 2,
    },
    '& [data-state="here"] rect': { fill: tones.led, stroke: tones.led },
    '& [data-state="here"] text': { fill: theme.base === 'dark' ? '#10151c' : '#fff', fontWeight: 700 },
    '& [data-state="open"] rect': { stroke: tones.led, strokeWidth: 1.5 },
    '& [data-state="open"] text': { fill: theme.color.defaultText },
    '& [data-state="way"] rect': { stroke: tones.again },
    '& [data-state="was"] rect': { fill: theme.background.hoverable },
    '& [data-state="was"] text': { fill: theme.color.defaultText },
  }
})
