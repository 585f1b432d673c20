using Espalier.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Tests.Storage;

/// <summary>What a caller is told when the database cannot do what it should.</summary>
public sealed class FaultTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    public static TheoryData<Exception, string> Faults { get; } = new()
    {
        { new DataUnavailableException(new IOException("made up")), "UNAVAILABLE" },
        { new CommitUnknownException(new IOException("made up")), "UNAVAILABLE" },
        { new WriterBusyException(1), "RATE_LIMITED" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Fault_is_told_in_its_own_words_and_with_its_code(Exception fault, string code)
    {
        var options = server.Services.GetRequiredService<IOptions<ExecutionOptions>>().Value;

        var error = options.ExplainError!(fault);

        Assert.Equal((code, fault.Message), (error!.Code, error.Message));
    }
}
