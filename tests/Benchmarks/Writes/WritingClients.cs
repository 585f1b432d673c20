using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Benchmarks.Http;

namespace Benchmarks.Writes;

/// <summary>Clients that register organisations over HTTP, each one after the other as fast as it is answered. Names are made up.</summary>
internal sealed class WritingClients(int count, string token)
{
    private static readonly byte[] _done = "\"slug\":\""u8.ToArray();

    /// <summary>The slugs of all organisations whose registration was acknowledged, in all rounds.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>Lets all clients write until the process is killed, which happens after the time.</summary>
    public async Task<WrittenRound> WriteAsync(ServerProcess server, TimeSpan time)
    {
        var before = Acknowledged.Count;
        var refusals = new ConcurrentBag<string>();
        using var client = Connect(server);
        using var ended = new CancellationTokenSource();
        Task[] writing = [.. Enumerable.Range(0, count).Select(_ => Task.Run(() => WriteAsync(client, refusals, ended.Token)))];
        await Task.Delay(time);
        await ended.CancelAsync();
        await server.KillAsync();
        await Task.WhenAll(writing);
        return new WrittenRound(Acknowledged.Count - before, refusals);
    }

    /// <summary>Writes one after the other by one client.</summary>
    public async Task WriteAsync(ServerProcess server, int writes)
    {
        using var client = Connect(server);
        for (var i = 0; i < writes; i++)
        {
            if (await RegisterAsync(client) is { } refusal) throw new InvalidOperationException(refusal);
        }
    }

    private HttpClient Connect(ServerProcess server)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task WriteAsync(HttpClient client, ConcurrentBag<string> refusals, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                if (await RegisterAsync(client) is { } refusal) refusals.Add(refusal);
            }
            catch (HttpRequestException) when (ended.IsCancellationRequested)
            {
                // Killed before it answered: this write may be there or not.
                return;
            }
        }
    }

    // Null when it was acknowledged.
    private async Task<string?> RegisterAsync(HttpClient client)
    {
        var slug = $"made-up-{Guid.NewGuid():N}";
        var json = $$$$"""{"query":"mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation { slug } } }","variables":{"input":{"name":"Made up for benchmarks","kind":"OTHER","slug":"{{{{slug}}}}"}}}""";
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (body.AsSpan().IndexOf(_done) < 0) return $"{(int)response.StatusCode} {Encoding.UTF8.GetString(body)}";
        Acknowledged.Add(slug);
        return null;
    }
}
