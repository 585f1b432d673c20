using System.Reflection;

namespace Espalier.Binding;

/// <summary>The ids under which documentation files list types and members (C# standard, annex D.4.2, "ID string format").</summary>
internal static class XmlDocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"T:{TypeName(type)}",
        PropertyInfo property => $"P:{TypeName(property.DeclaringType!)}.{property.Name}",
        FieldInfo field => $"F:{TypeName(field.DeclaringType!)}.{field.Name}",
        MethodBase method => Method(method),
        _ => "",
    };

    private static string Method(MethodBase method)
    {
        var arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        var parameters = method.GetParameters();
        var list = parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";
        var name = method.IsConstructor ? "#ctor" : method.Name;
        return $"M:{TypeName(method.DeclaringType!)}.{name}{arity}{list}";
    }

    private static string TypeName(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (definition.FullName ?? definition.Name).Replace('+', '.');
    }

    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return $"{Reference(type.GetElementType()!)}@";
        }

        if (type.IsArray)
        {
            return $"{Reference(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (!type.IsGenericType)
        {
            return TypeName(type);
        }

        var name = TypeName(type);
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}";
    }
}
