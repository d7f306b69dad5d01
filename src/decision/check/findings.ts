import { DecisionProblem, type Place, type ProblemCode } from '../problems.ts'

/** Something found without running: an error keeps a rule set from being published, a warning is for people to judge. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  /** The sentence of the code, the detail and the place in one line of English. */
  readonly message: string
  readonly detail: string
  readonly place: Place
}

/** A finding from a problem thrown while compiling. */
export const findingOf = (problem: DecisionProblem): Finding => ({
  severity: 'error',
  code: problem.code,
  message: problem.message,
  detail: problem.detail,
  place: problem.place,
})

/** A finding with the sentence its code stands for. */
export function finding(severity: Finding['severity'], code: ProblemCode, detail: string, place: Place): Finding {
  return { severity, code, message: new DecisionProblem(code, detail, place).message, detail, place }
}
