using System.Reflection;
using System.Runtime.CompilerServices;

namespace House.Tests;

/// <summary>Nothing is remembered behind the reader's back.</summary>
public sealed class StateTests
{
    [Theory]
    [InlineData("Espalier")]
    [InlineData("Espalier.AspNetCore")]
    [InlineData("RoadmapTracker.Domain")]
    [InlineData("RoadmapTracker.Data")]
    [InlineData("RoadmapTracker.Api")]
    public void No_static_field_can_be_set_again(string project)
    {
        var mutable = from type in Assembly.Load(project).GetTypes()
                      where !IsGenerated(type)
                      from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                      where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
                      select $"{type}.{field.Name}";

        Assert.Empty(mutable);
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsGenerated(outer))
        || type.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "GeneratedCodeAttribute")
        || (type.Namespace?.StartsWith("System.Text.RegularExpressions.Generated", StringComparison.Ordinal) ?? false);
}
