namespace RoadmapTracker.Domain.Errors;

/// <summary>An expected refusal: the caller asked for what the rules do not allow. Anything else that is thrown is a fault.</summary>
public abstract class DomainException : Exception
{
    private protected DomainException(string code, string message, string? field = null)
        : base(message)
    {
        Code = code;
        Field = field is null ? null : $"input.{field}";
    }

    /// <summary>The code of the API's documented list.</summary>
    public string Code { get; }

    /// <summary>The path of the input the refusal is about, for example <c>input.dueOn</c>; null when it is about none.</summary>
    public string? Field { get; }
}
