import type { APIRoute } from 'astro';
import { jsonSchemaText } from '../../schema/json-schema.ts';
import { KIND_NAMES, type Kind } from '../../schema/kinds.ts';

/** `/schemas/<kind>.json`: the JSON Schema of each kind's front matter. */
export const getStaticPaths = () => KIND_NAMES.map((kind) => ({ params: { kind } }));

export const GET: APIRoute = ({ params }) => new Response(jsonSchemaText(params.kind as Kind), { headers: { 'content-type': 'application/schema+json' } });
