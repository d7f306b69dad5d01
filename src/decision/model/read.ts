import { DecisionProblem, type Place } from '../problems.ts'
import { attributeOf, childOf, childrenOf, dmnNamespaces, textOf, typeRefOf, variableOf } from './elements.ts'
import type {
  Decision,
  DecisionService,
  Definitions,
  Import,
  ItemDefinition,
  KnowledgeModel,
  KnowledgeSource,
  Text,
  Variable,
} from './model.ts'
import { expressionIn, readFunction } from './read-logic.ts'
import { readXml, type XmlElement } from './xml.ts'

/**
 * Reads a DMN file (1.2 to 1.5) into its model; nothing in it is parsed as FEEL yet.
 * @throws xml.* and dmn.not-dmn, with the place
 */
export function readDefinitions(xml: string, file?: string): Definitions {
  const root = readXml(xml, file)
  if (root.name !== 'definitions' || !dmnNamespaces.has(root.namespace)) {
    throw new DecisionProblem('dmn.not-dmn', `<${root.name}> of "${root.namespace}"`, root.place)
  }
  return {
    name: attributeOf(root, 'name') ?? '',
    namespace: attributeOf(root, 'namespace') ?? '',
    description: textOf(root, 'description'),
    file,
    imports: childrenOf(root, 'import').map(readImport),
    items: childrenOf(root, 'itemDefinition').map(readItem),
    inputs: childrenOf(root, 'inputData').map(readElement),
    decisions: childrenOf(root, 'decision').map(readDecision),
    knowledgeModels: childrenOf(root, 'businessKnowledgeModel').map(readKnowledgeModel),
    services: childrenOf(root, 'decisionService').map(readService),
    sources: childrenOf(root, 'knowledgeSource').map(readSource),
  }
}

const readImport = (element: XmlElement): Import => ({
  name: attributeOf(element, 'name') ?? '',
  namespace: attributeOf(element, 'namespace') ?? '',
  location: attributeOf(element, 'locationURI'),
  place: element.place,
})

function constraint(element: XmlElement, name: string): Text | undefined {
  const text = childOf(element, name)
  const inner = text && childOf(text, 'text')
  return inner === undefined || inner.text === '' ? undefined : { text: inner.text, place: inner.textPlace }
}

function readItem(element: XmlElement): ItemDefinition {
  return {
    name: attributeOf(element, 'name') ?? '',
    typeRef: typeRefOf(element),
    isCollection: attributeOf(element, 'isCollection') === 'true',
    allowedValues: constraint(element, 'allowedValues'),
    typeConstraint: constraint(element, 'typeConstraint'),
    components: childrenOf(element, 'itemComponent').map(readItem),
    functionItem: readFunctionItem(childOf(element, 'functionItem')),
    place: element.place,
  }
}

function readFunctionItem(element: XmlElement | undefined): ItemDefinition['functionItem'] {
  if (element === undefined) return undefined
  const parameters = childrenOf(element, 'parameters').map(parameter => ({
    name: attributeOf(parameter, 'name') ?? '',
    typeRef: typeRefOf(parameter),
  }))
  return { parameters, result: attributeOf(element, 'outputTypeRef') }
}

interface NamedElement {
  readonly id: string
  readonly name: string
  readonly description: string | undefined
  readonly variable: Variable
  readonly place: Place
}

function readElement(element: XmlElement): NamedElement {
  const name = attributeOf(element, 'name') ?? ''
  const variable = variableOf(element)
  return {
    id: attributeOf(element, 'id') ?? name,
    name,
    description: textOf(element, 'description'),
    variable: { name, typeRef: variable?.typeRef },
    place: { ...element.place, element: `${element.name} "${name}"` },
  }
}

/** The targets of requirements: children of one name hold a child of another with an `href`. */
const required = (element: XmlElement, requirement: string, target: string): string[] =>
  childrenOf(element, requirement).flatMap(one => references(one, target))

const references = (element: XmlElement, name: string): string[] =>
  childrenOf(element, name).map(one => attributeOf(one, 'href') ?? '')

const readDecision = (element: XmlElement): Decision => ({
  ...readElement(element),
  question: textOf(element, 'question'),
  requiredInputs: required(element, 'informationRequirement', 'requiredInput'),
  requiredDecisions: required(element, 'informationRequirement', 'requiredDecision'),
  requiredKnowledge: required(element, 'knowledgeRequirement', 'requiredKnowledge'),
  authorities: required(element, 'authorityRequirement', 'requiredAuthority'),
  logic: expressionIn(element),
})

function readKnowledgeModel(element: XmlElement): KnowledgeModel {
  const logic = childOf(element, 'encapsulatedLogic')
  return {
    ...readElement(element),
    requiredKnowledge: required(element, 'knowledgeRequirement', 'requiredKnowledge'),
    logic: logic === undefined ? undefined : readFunction(logic),
  }
}

const readService = (element: XmlElement): DecisionService => ({
  ...readElement(element),
  outputDecisions: references(element, 'outputDecision'),
  encapsulatedDecisions: references(element, 'encapsulatedDecision'),
  inputDecisions: references(element, 'inputDecision'),
  inputData: references(element, 'inputData'),
})

const readSource = (element: XmlElement): KnowledgeSource => ({
  id: attributeOf(element, 'id') ?? '',
  name: attributeOf(element, 'name') ?? '',
  location: attributeOf(element, 'locationURI'),
})
