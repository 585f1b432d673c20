using System.Reflection;
using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>Domain ← Data ← Api → Espalier.AspNetCore → Espalier, and nothing else.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] Ours = ["Espalier", "Espalier.AspNetCore", "RoadmapTracker.Domain", "RoadmapTracker.Data", "RoadmapTracker.Api"];

    [Theory]
    [InlineData("Espalier")]
    [InlineData("RoadmapTracker.Domain")]
    [InlineData("RoadmapTracker.Data", "RoadmapTracker.Domain")]
    [InlineData("Espalier.AspNetCore", "Espalier")]
    [InlineData("RoadmapTracker.Api", "Espalier", "Espalier.AspNetCore", "RoadmapTracker.Data", "RoadmapTracker.Domain")]
    public void Project_references_only_what_the_house_allows(string project, params string[] allowed)
    {
        var references = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!).Intersect(Ours);

        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("Espalier")]
    [InlineData("RoadmapTracker.Domain")]
    public void Project_needs_the_base_class_library_only(string project)
    {
        var references = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!);

        Assert.All(references, name => Assert.StartsWith("System.", name));
    }

    [Theory]
    [InlineData("src/Espalier")]
    [InlineData("src/Espalier.AspNetCore")]
    [InlineData("tests/Espalier.Tests")]
    [InlineData("tests/Espalier.AspNetCore.Tests")]
    public void Engine_never_says_a_word_of_the_domain(string folder)
    {
        var offences = from file in Repository.Files(folder, "*.cs")
                       from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
                       where DomainWord().IsMatch(line.text)
                       select $"{Repository.Relative(file)}:{line.number} {line.text.Trim()}";

        Assert.Empty(offences);
    }

    [GeneratedRegex(@"roundtable|roadmap|volunteer|organisation|champion|pledge|member.?state|digital.?cooperation", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DomainWord();
}
