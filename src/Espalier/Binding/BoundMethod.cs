using System.Reflection;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>A resolver method with everything that its annotations and its signature say.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Arguments">The arguments of the field, with those of paging.</param>
/// <param name="Returned">What the method returns, without its task; for a batch the list of results.</param>
/// <param name="Result">What one parent gets.</param>
/// <param name="Paging">How its list is paged; null for no connection.</param>
internal sealed record BoundMethod(
    MethodInfo Method,
    IReadOnlyList<BoundParameter> Parameters,
    IReadOnlyList<InputField> Arguments,
    ClrShape Returned,
    ClrShape Result,
    PagingRules? Paging)
{
    public bool IsBatch { get; } = Method.Has<BatchResolverAttribute>();

    public bool IsAsync { get; } = Method.ReturnType.Is(typeof(Task<>)) || Method.ReturnType.Is(typeof(ValueTask<>));

    /// <summary>Whether the results of a batch are <see cref="Slot{T}"/>.</summary>
    public bool HasSlots => IsBatch && Returned.Item?.Type.Is(typeof(Slot<>)) == true;

    /// <summary>Whether the method returns a whole list that is paged in memory.</summary>
    public bool IsPagedInMemory => Paging is not null && !Result.Type.Is(typeof(Page<>));

    /// <summary>The properties of the parent that the method looks at; null when it may look at any.</summary>
    public IReadOnlyList<string>? ParentProperties { get; } =
        Parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.Parent) is { } parent
            ? parent.Parameter.Find<ParentAttribute>()?.Requires
            : [];

    public bool IsPure => !IsBatch && !IsAsync && Parameters.All(parameter => parameter.IsPure);

    /// <summary>The name for errors of the developer's.</summary>
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
