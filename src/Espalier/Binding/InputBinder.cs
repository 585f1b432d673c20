using System.Linq.Expressions;
using System.Reflection;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>
/// An input record as an input object type, and the code that makes the record: through its constructor, then by setting the
/// properties that the caller gave, so that initialisers stand for absent ones.
/// </summary>
internal sealed class InputBinder
{
    /// <summary>The input field that a mutation's input gains by convention (Relay's input object mutations).</summary>
    public const string ClientMutationId = "clientMutationId";

    private readonly SchemaDraft _draft;
    private readonly Type _clr;
    private readonly ConstructorInfo? _constructor;
    private readonly List<(InputSite Site, PropertyInfo? Property)> _members = [];
    private readonly Lazy<Func<InputObjectValue, object>> _create;

    public InputBinder(SchemaDraft draft, Type clr)
    {
        _draft = draft;
        _clr = clr;
        _constructor = clr.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length);
        _create = new(Compile);
        Type = new InputObjectType(NamingConventions.Type(clr))
        {
            Description = draft.Descriptions.Of(clr),
            IsOneOf = clr.Has<OneOfAttribute>(),
        };
    }

    public InputObjectType Type { get; }

    /// <summary>Whether a mutation takes it as its <c>input</c>.</summary>
    public bool IsMutationInput { get; set; }

    public static bool IsCandidate(Type clr) =>
        clr is { IsClass: true } or { IsValueType: true, IsPrimitive: false, IsEnum: false }
        && clr is { IsAbstract: false, IsGenericType: false, IsArray: false }
        && !clr.IsAssignableTo(typeof(Delegate))
        && clr.Namespace?.Split('.')[0] is not ("System" or "Microsoft");

    /// <summary>Binds the fields. Called once, after all types that outputs know are declared.</summary>
    public void Complete()
    {
        var sites = new InputSites(_draft);
        var parameters = _constructor?.GetParameters() ?? [];
        if (_constructor is null && !_clr.IsValueType)
        {
            _draft.Errors.Add(_clr, "an input record needs a public constructor.");
        }

        foreach (var parameter in parameters)
        {
            Add(sites.Create(parameter), property: null);
        }

        var taken = parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in _clr.ReadableProperties().Where(property =>
            property.SetMethod is { IsPublic: true } && !taken.Contains(property.Name) && !property.Has<GraphQLIgnoreAttribute>()))
        {
            Add(sites.Create(property), property);
        }

        foreach (var guarded in _clr.ReadableProperties().Append<MemberInfo>(_clr).Where(member => member.Has<AuthorizeAttribute>()))
        {
            _draft.Errors.Add(guarded, "[Authorize] guards what is read; put it on the field or mutation that takes this input.");
        }

        CheckOneOf();
        _draft.Builder.SetFields(Type, [.. _members.Select(member => member.Site.Field), .. ConventionalFields()]);
    }

    /// <summary>The record for a coerced input object; null for null.</summary>
    public object? Convert(object? value) => value is InputObjectValue input ? _create.Value(input) : value;

    private void Add(InputSite? site, PropertyInfo? property)
    {
        if (site is not null)
        {
            _members.Add((site, property));
        }
    }

    private void CheckOneOf()
    {
        if (Type.IsOneOf && _members.Exists(member => member.Site.Field is { IsRequired: true } or { DefaultValueLiteral: not null }))
        {
            _draft.Errors.Add(_clr, "in a [OneOf] input every property is nullable and has no default.");
        }
    }

    private IEnumerable<InputField> ConventionalFields() => IsMutationInput
        ? [new InputField(ClientMutationId, SpecifiedScalars.String) { Description = "A word of the caller's own, given back with the answer." }]
        : [];

    private Func<InputObjectValue, object> Compile()
    {
        var input = Expression.Parameter(typeof(InputObjectValue), "input");
        var made = Expression.Variable(_clr, "made");
        var arguments = _members.Where(member => member.Property is null).Select(member => Value(member.Site, input));
        var body = new List<Expression>
        {
            Expression.Assign(made, _constructor is null ? Expression.New(_clr) : Expression.New(_constructor, arguments)),
        };
        foreach (var (site, property) in _members.Where(member => member.Property is not null))
        {
            body.Add(Expression.IfThen(
                IsProvided(site, input),
                Expression.Assign(Expression.Property(made, property!), Value(site, input))));
        }

        body.Add(Expression.Convert(made, typeof(object)));
        return Expression.Lambda<Func<InputObjectValue, object>>(Expression.Block([made], body), input).Compile();
    }

    private Expression Value(InputSite site, Expression input) => new InputConversion(_draft).Convert(
        site,
        Expression.Property(input, typeof(InputObjectValue).GetProperty("Item", [typeof(int)])!, Expression.Constant(site.Field.Index)),
        IsProvided(site, input));

    private static MethodCallExpression IsProvided(InputSite site, Expression input) =>
        Expression.Call(input, nameof(InputObjectValue.IsProvided), null, Expression.Constant(site.Field.Index));
}
