/** The panel: the transcript of this story's sign-in, and the graph of the steps that are possible now. */
/** @jsxRuntime classic */
// biome-ignore lint/correctness/noUnusedImports: Storybook builds its own pages for the classic runtime
import React, { useEffect, useState } from 'react'
import { AddonPanel } from 'storybook/internal/components'
import { useChannel, useStorybookState } from 'storybook/manager-api'
import { type StorybookTheme, styled } from 'storybook/theming'
import { describeEdges, draw, size } from './layout.js'
import { type PanelData, panelDataEvent, panelOpenedEvent } from './panel-events.js'
import { formatDuration, type TimelineEntry, timeline } from './timeline.js'
import { type Call, describeCall, visitedChallenges } from './transcript.js'

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
  const [data, setData] = useState<PanelData>()
  const emit = useChannel({ [panelDataEvent]: setData })
  useEffect(() => emit(panelOpenedEvent), [emit])

  if (data?.story !== storyId)
    return (
      <Page>
        <p>This story has no sign-in. Open a story under “Journeys”.</p>
      </Page>
    )
  return (
    <Page>
      <Timeline data={data} />
      <NextSteps data={data} />
    </Page>
  )
}

function Timeline({ data: { transcript } }: { readonly data: PanelData }) {
  const entries = timeline(transcript)
  return (
    <Actions aria-label="Actions">
      <Heading>
        {transcript.flow} <Quiet>{formatCount(entries.length)}</Quiet>
      </Heading>
      {entries.length === 0 && <p>The user has not answered yet.</p>}
      <ol>
        {entries.map((entry) => (
          <ActionItem key={entry.action.id} entry={entry} />
        ))}
      </ol>
    </Actions>
  )
}

function NextSteps({ data: { transcript, nodes, edges } }: { readonly data: PanelData }) {
  const current = transcript.step.challenge ?? 'signed in'
  const drawing = draw(nodes, { current, visited: visitedChallenges(transcript), edges })
  return (
    <Graph aria-label="Possible next steps">
      <Heading>
        Current step: <Code>{current}</Code>
      </Heading>
      <Scroll tabIndex={0} role="region" aria-label="Graph of all challenges">
        <Chart
          role="img"
          aria-label={`Graph of all challenges. Current step: ${current}.`}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        >
          {drawing.headings.map(({ text, x }) => (
            <text key={text} x={x} y={16} data-heading="">
              {text}
            </text>
          ))}
          {drawing.lines.map(({ path, kind }) => (
            <path key={`${kind} ${path}`} d={path} data-kind={kind} />
          ))}
          {drawing.boxes.map(({ node: { name, automatic }, x, y, state }) => (
            <g key={name} transform={`translate(${x} ${y})`} data-state={state}>
              <rect width={size.width} height={size.height} rx={5} data-automatic={automatic} />
              <text x={10} y={17}>
                {name}
              </text>
            </g>
          ))}
        </Chart>
      </Scroll>
      <Quiet>Dashed boxes: answered without the user. Dotted lines: after a rejection.</Quiet>
      <dl>
        {describeEdges(edges).map(({ text, names }) => (
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
    </Graph>
  )
}

const formatCount = (actions: number) => (actions === 1 ? '1 action' : `${actions} actions`)

const marks: Readonly<Record<TimelineEntry['outcome'], string>> = {
  pending: '…',
  advanced: '→',
  retry: '↺',
  restart: '⤺',
  'signed-in': '✓',
}

const markLabels: Readonly<Record<TimelineEntry['outcome'], string>> = {
  pending: 'Pending:',
  advanced: 'Next challenge:',
  retry: 'Same challenge again:',
  restart: 'Back at the first form:',
  'signed-in': 'Done:',
}

function ActionItem({ entry }: { readonly entry: TimelineEntry }) {
  const { action, label, outcome, result, duration, share } = entry
  return (
    <li data-outcome={outcome}>
      <Line>
        <span>
          {label} <Code>{action.challenge}</Code>
          {action.fields.length > 0 && <Quiet>with {action.fields.join(', ')}</Quiet>}
        </span>
        <Result data-outcome={outcome}>
          <span role="img" aria-label={markLabels[outcome]}>
            {marks[outcome]}
          </span>{' '}
          {result}
        </Result>
        <Duration>{duration}</Duration>
      </Line>
      <Bar style={{ inlineSize: `${Math.max(1, share * 100)}%` }} data-outcome={outcome} />
      {action.calls.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls are only added at the end
        <CallItem key={index} call={call} />
      ))}
    </li>
  )
}

function CallItem({ call }: { readonly call: Call }) {
  const { request, response } = describeCall(call)
  return (
    <CallDetails>
      <summary>
        <span>{request}</span>
        <span data-error={call.error !== undefined}> → {response}</span>
        <Duration>{formatDuration(call.ms)}</Duration>
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

const toneOf = (dark: boolean): Readonly<Record<TimelineEntry['outcome'], string>> =>
  dark
    ? {
        pending: '#9aa4b2',
        advanced: '#7ab7ff',
        retry: '#ffb86b',
        restart: '#ff9a8f',
        'signed-in': '#7fd99a',
      }
    : {
        pending: '#5b6673',
        advanced: '#0b63c5',
        retry: '#8f4a00',
        restart: '#b3261e',
        'signed-in': '#1c6e38',
      }

const byOutcome = (dark: boolean, property: 'color' | 'background' | 'borderColor') =>
  Object.fromEntries(
    Object.entries(toneOf(dark)).map(([outcome, tone]) => [
      `&[data-outcome="${outcome}"]`,
      { [property]: tone },
    ]),
  )

const Actions = styled.section(({ theme }) => ({
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

const Result = styled.strong(({ theme }) => ({
  overflowWrap: 'anywhere',
  ...byOutcome(theme.base === 'dark', 'color'),
}))

const Duration = styled.span(({ theme }) => ({
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
  '& [data-error="true"]': { color: toneOf(theme.base === 'dark').restart },
  '& pre': {
    margin: '2px 0 6px',
    padding: 8,
    overflow: 'auto',
    borderRadius: 4,
    background: theme.background.app,
    color: theme.color.defaultText,
  },
}))

const Graph = styled.section(({ theme }) => ({
  flex: '3 1 680px',
  minWidth: 0,
  '& dl': { margin: '12px 0 0' },
  '& dl > div': { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  '& dt': { color: theme.textMutedColor, flex: '0 0 160px' },
  '& dd': { margin: 0, flex: '1 1 200px' },
}))

/** The scroll bar is always visible: without it, a graph that is wider than the panel would look cut off. */
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
    '& [data-heading]': { fontFamily: theme.typography.fonts.base, fontWeight: 700 },
    '& rect': { fill: theme.background.content, stroke: theme.appBorderColor },
    '& [data-automatic="true"]': { strokeDasharray: '4 3' },
    '& path': { fill: 'none', stroke: tones.advanced, strokeWidth: 1.25, opacity: 0.6 },
    '& [data-kind="rejection"]': {
      stroke: tones.retry,
      strokeDasharray: '1 4',
      strokeLinecap: 'round',
      strokeWidth: 2,
    },
    '& [data-state="current"] rect': { fill: tones.advanced, stroke: tones.advanced },
    '& [data-state="current"] text': { fill: theme.base === 'dark' ? '#10151c' : '#fff', fontWeight: 700 },
    '& [data-state="next"] rect': { stroke: tones.advanced, strokeWidth: 1.5 },
    '& [data-state="next"] text': { fill: theme.color.defaultText },
    '& [data-state="reachable"] rect': { stroke: tones.retry },
    '& [data-state="visited"] rect': { fill: theme.background.hoverable },
    '& [data-state="visited"] text': { fill: theme.color.defaultText },
  }
})
