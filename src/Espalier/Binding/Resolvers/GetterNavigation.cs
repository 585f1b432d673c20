using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>An object or a list that a typed getter reads.</summary>
internal sealed class GetterNavigation<TParent, TValue>(Func<TParent, TValue> get) : PureResolver
{
    public override object? Resolve(object parent, ArgumentValues arguments) => get((TParent)parent);
}
