using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>The arguments of a subscription field, which its method, its stream and its filter declare together.</summary>
internal sealed class SharedArguments(SchemaDraft draft, BoundMethod owner)
{
    private readonly List<BoundParameter> _bound = [.. owner.Parameters.Where(parameter => parameter.Input is not null)];

    public IReadOnlyList<BoundParameter> Bound => _bound;

    public IReadOnlyList<InputField> Fields =>
        [.. _bound.Select(parameter => parameter.Input!.Field), .. owner.Paging?.Arguments() ?? []];

    /// <summary>The method with the arguments that others have declared before in place of its own, or null after an error.</summary>
    public BoundMethod? Share(BoundMethod method)
    {
        var parameters = new List<BoundParameter>();
        foreach (var parameter in method.Parameters)
        {
            if (Share(parameter) is not { } shared)
            {
                return null;
            }

            parameters.Add(shared);
        }

        return method with { Parameters = parameters };
    }

    private BoundParameter? Share(BoundParameter parameter)
    {
        if (parameter.Input is not { } own)
        {
            return parameter;
        }

        if (_bound.Find(other => other.Input!.Field.Name == own.Field.Name) is not { } known)
        {
            _bound.Add(parameter);
            return parameter;
        }

        var input = known.Input!;
        if (input.Field.Type.ToString() == own.Field.Type.ToString() && input.Shape.FullType == own.Shape.FullType && input.NodeType == own.NodeType)
        {
            return parameter with { Input = input };
        }

        draft.Errors.Add(parameter.Parameter, $"{owner.Name} declares this argument with another type; give both the same.");
        return null;
    }
}
