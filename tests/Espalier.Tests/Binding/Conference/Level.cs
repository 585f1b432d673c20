namespace Espalier.Tests.Binding.Conference;

/// <summary>How experienced a speaker is.</summary>
public enum Level
{
    /// <summary>Speaks for the first time.</summary>
    FirstTime,

    /// <summary>Has spoken before.</summary>
    Experienced,

    /// <summary>Known to everyone.</summary>
    [GraphQLDeprecated("Say EXPERIENCED.")]
    Famous,

    [GraphQLIgnore]
    Internal,
}
