namespace Espalier.AspNetCore.Http;

/// <summary>The media types of a response. GraphQL over HTTP, section "Media Types".</summary>
internal enum GraphQLMediaType
{
    /// <summary><c>application/json</c>: a well-formed request is answered with 200, whatever became of it.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status code tells whether the request was executed.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: one event for each response. GraphQL over Server-Sent Events, distinct connections mode.</summary>
    EventStream,
}
