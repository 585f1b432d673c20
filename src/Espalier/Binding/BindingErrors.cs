using System.Reflection;

namespace Espalier.Binding;

/// <summary>Collects what is wrong, so that one start shows all of it.</summary>
internal sealed class BindingErrors
{
    private readonly List<string> _errors = [];

    /// <summary>Records a problem of a type, member or parameter.</summary>
    /// <param name="where">A <see cref="MemberInfo"/> or <see cref="ParameterInfo"/>.</param>
    /// <param name="problem">What is wrong and what to do, as a sentence.</param>
    public void Add(ICustomAttributeProvider where, string problem)
    {
        var error = $"{Name(where)}: {problem}";
        if (!_errors.Contains(error, StringComparer.Ordinal))
        {
            _errors.Add(error);
        }
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new BindingException(_errors);
        }
    }

    private static string Name(ICustomAttributeProvider where) => where switch
    {
        Type type => type.ReadableName(),
        ParameterInfo parameter => $"{Name(parameter.Member)}({parameter.Name})",
        ConstructorInfo constructor => constructor.DeclaringType!.ReadableName(),
        MemberInfo member => $"{member.DeclaringType?.ReadableName()}.{member.Name}",
        _ => where.ToString() ?? "",
    };
}
