namespace House.Tests;

/// <summary>A reader should guess where a thing lives and be right.</summary>
public sealed class NamingTests
{
    // Long because their parts make no sense apart.
    private static readonly string[] MayBeLong = ["OverlappingFieldsCanBeMergedRule.cs"];

    [Fact]
    public void Source_files_stay_under_500_lines()
    {
        var tooLong = from file in Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
                      let lines = File.ReadLines(file).Count()
                      where lines > 500 && !MayBeLong.Contains(Path.GetFileName(file))
                      select $"{Repository.Relative(file)}: {lines}";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_validation_rule_has_a_test_of_its_name()
    {
        var tests = Repository.Files("tests/Espalier.Tests", "*RuleTests.cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        var rules = Repository.Files("src/Espalier/Validation/Rules", "*Rule.cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToList();

        Assert.NotEmpty(rules);
        Assert.DoesNotContain(rules, rule => !tests.Contains(rule + "Tests"));
    }

    [Fact]
    public void A_feature_of_the_interface_is_a_feature_of_the_domain()
    {
        string[] machinery = ["Hosting", "Properties", "wwwroot"];

        Assert.Empty(Folders("src/RoadmapTracker.Api").Except(machinery).Except(Folders("src/RoadmapTracker.Domain")));
    }

    [Fact]
    public void Every_folder_of_the_engine_says_which_chapter_it_is() =>
        Assert.All(Folders("src/Espalier"), folder => Assert.True(
            File.Exists(Path.Combine(Repository.Root, "src/Espalier", folder, "README.md")), $"src/Espalier/{folder} has no README.md."));

    private static IEnumerable<string> Folders(string parent) =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, parent)).Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj"));
}
