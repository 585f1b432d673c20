using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Mutations that have to succeed, by name.</summary>
internal static class Workflows
{
    /// <summary>Runs a mutation and gives the changed object.</summary>
    /// <param name="server">The service.</param>
    /// <param name="token">Who changes.</param>
    /// <param name="mutation">The mutation's name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="fields">What to read of the changed object beside its id and version.</param>
    public static async Task<JsonElement> DoAsync(this RoadmapServer server, string token, string mutation, object input, string fields = "")
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var result = mutation switch
        {
            _ when mutation.EndsWith("Account", StringComparison.Ordinal) => "account",
            _ when mutation.Contains("Represent", StringComparison.Ordinal) => "representation",
            _ when mutation.Contains("Secretariat", StringComparison.Ordinal) => "secretariatAppointment",
            _ when mutation.EndsWith("Organisation", StringComparison.Ordinal) => "organisation",
            _ when mutation.EndsWith("Theme", StringComparison.Ordinal) => "theme",
            _ when mutation.EndsWith("Feedback", StringComparison.Ordinal) => "feedback",
            "assessCandidate" => "candidateAssessment",
            "decideChampions" => "championDecision",
            _ when mutation.Contains("Offer", StringComparison.Ordinal) => "volunteerOffer",
            _ when mutation.EndsWith("Commitment", StringComparison.Ordinal) => "commitment",
            _ when mutation.Contains("Roundtable", StringComparison.Ordinal) => "roundtableMembership",
            _ => "progressRecord",
        };
        var data = await server.DataAsync(
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ {result} {{ id version {fields} }} errors {{ ... on Error {{ message }} }} }} }}",
            new { input },
            token);
        Assert.Equal("[]", data.At($"{mutation}.errors").ToString());
        return data.At($"{mutation}.{result}");
    }

    /// <summary>Runs a mutation that has to be refused and gives the error.</summary>
    /// <param name="server">The service.</param>
    /// <param name="token">Who tries.</param>
    /// <param name="mutation">The mutation's name.</param>
    /// <param name="input">Its input.</param>
    public static async Task<JsonElement> RefusedAsync(this RoadmapServer server, string token, string mutation, object input)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var data = await server.DataAsync(
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ __typename ... on Error {{ code message field }} }} }} }}",
            new { input },
            token);
        return Assert.Single(data.At($"{mutation}.errors").EnumerateArray());
    }

    /// <summary>The id and version of an object, as the input of its next change.</summary>
    public static Dictionary<string, object?> Next(this JsonElement changed, params (string Name, object? Value)[] more)
    {
        var input = new Dictionary<string, object?> { ["id"] = changed.Text("id"), ["version"] = changed.Number("version") };
        foreach (var (name, value) in more) input[name] = value;
        return input;
    }
}
