namespace Espalier.Binding;

/// <summary>C# types cannot become a schema. Everything that is wrong is listed, each with the member to change and what to do.</summary>
/// <param name="errors">At least one error.</param>
public sealed class BindingException(IReadOnlyList<string> errors)
    : Exception($"The schema cannot be bound:{Environment.NewLine}{string.Join(Environment.NewLine, errors.Select(error => $"- {error}"))}")
{
    /// <summary>The errors in the order in which they were found.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
