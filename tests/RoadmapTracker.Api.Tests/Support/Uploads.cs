using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Files, sent as the GraphQL multipart request specification says.</summary>
internal static class Uploads
{
    /// <summary>Uploads a file and reads the answer, whatever its status.</summary>
    /// <param name="server">The service.</param>
    /// <param name="selection">What is asked of the payload, in braces.</param>
    /// <param name="content">What the file says.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="token">Who sends it; null for anybody.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    public static async Task<JsonElement> UploadAsync(
        this RoadmapServer server, string selection, byte[] content, string name, string? token, string? key = null)
    {
        var query = $"mutation ($file: Upload!) {{ uploadFile(input: {{ file: $file }}) {selection} }}";
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query, variables = new { file = (string?)null } })), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(content), "0", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
