namespace RoadmapTracker.Api.Tests.Support;

/// <summary>How events come.</summary>
public enum Transport
{
    /// <summary>By graphql-transport-ws, with the token in <c>connection_init</c>.</summary>
    WebSocket,

    /// <summary>By Server-Sent Events, with the token in the header.</summary>
    EventStream,
}
