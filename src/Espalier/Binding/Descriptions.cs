using System.Reflection;
using System.Xml.Linq;

namespace Espalier.Binding;

/// <summary>Descriptions of the schema: <see cref="GraphQLDescriptionAttribute"/>, else the XML documentation.</summary>
internal sealed class Descriptions
{
    private readonly XmlDocumentation _documentation = new();

    /// <summary>Gives the memory of the documentation back once the schema is made.</summary>
    public void Release() => _documentation.Release();

    public string? Of(MemberInfo member) =>
        member.Find<GraphQLDescriptionAttribute>()?.Description ?? DocumentationText.Flatten(Element(member)?.Element("summary"));

    /// <summary>The description of a parameter, also of a record's positional one.</summary>
    public string? Of(ParameterInfo parameter) =>
        parameter.Find<GraphQLDescriptionAttribute>()?.Description
        ?? Parameter(Element(parameter.Member), parameter)
        ?? (parameter.Member is ConstructorInfo ? Parameter(Element(parameter.Member.DeclaringType!), parameter) : null);

    /// <summary>Why a member or parameter should no longer be used, or null; what is obsolete in C# is deprecated in the schema.</summary>
    public static string? Deprecation(ICustomAttributeProvider where) =>
        where.Find<GraphQLDeprecatedAttribute>()?.Reason ?? where.Find<ObsoleteAttribute>()?.Message;

    /// <summary>What a method says about its result in <c>returns</c>, for a payload's field.</summary>
    public string? OfResult(MethodInfo method) => DocumentationText.Flatten(Element(method)?.Element("returns"));

    private static string? Parameter(XElement? member, ParameterInfo parameter) => DocumentationText.Flatten(
        member?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name));

    private XElement? Element(MemberInfo member)
    {
        var element = _documentation.Find(member);
        return member is PropertyInfo property && (element is null || element.Element("inheritdoc") is not null)
            ? Inherited(property) ?? element
            : element;
    }

    private XElement? Inherited(PropertyInfo property)
    {
        var declaring = property.DeclaringType!;
        IEnumerable<Type?> ancestors = [declaring.BaseType, .. declaring.GetInterfaces()];
        return ancestors
            .Select(ancestor => ancestor?.GetProperty(property.Name))
            .Where(inherited => inherited is not null)
            .Select(inherited => Element(inherited!))
            .FirstOrDefault(element => element is not null);
    }
}
