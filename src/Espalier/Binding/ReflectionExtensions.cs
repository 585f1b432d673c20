using System.Reflection;
using System.Runtime.CompilerServices;

namespace Espalier.Binding;

/// <summary>Questions to reflection that several binders ask.</summary>
internal static class ReflectionExtensions
{
    /// <summary>
    /// The attributes of that type or of a type derived from it, with those that an override inherits. What stands on the positional
    /// parameter of a record counts for its property.
    /// </summary>
    public static IEnumerable<TAttribute> FindAll<TAttribute>(this ICustomAttributeProvider provider)
        where TAttribute : Attribute
    {
        var own = provider switch
        {
            MemberInfo member => Attribute.GetCustomAttributes(member, inherit: true),
            ParameterInfo parameter => Attribute.GetCustomAttributes(parameter, inherit: true),
            _ => [],
        };
        var positional = provider is PropertyInfo property && Positional(property) is { } declared
            ? Attribute.GetCustomAttributes(declared, inherit: true)
            : [];
        return own.Concat(positional).OfType<TAttribute>();
    }

    /// <summary>The first of <see cref="FindAll{TAttribute}"/>, or null.</summary>
    public static TAttribute? Find<TAttribute>(this ICustomAttributeProvider provider)
        where TAttribute : Attribute =>
        provider.FindAll<TAttribute>().FirstOrDefault();

    public static bool Has<TAttribute>(this ICustomAttributeProvider provider)
        where TAttribute : Attribute =>
        provider.Find<TAttribute>() is not null;

    public static bool IsStatic(this Type type) => type is { IsAbstract: true, IsSealed: true };

    /// <summary>Whether the type is <paramref name="definition"/> with some arguments.</summary>
    public static bool Is(this Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>What is enumerated by a list type, or null for anything else, a string included.</summary>
    public static Type? ItemType(this Type type)
    {
        if (type == typeof(string))
        {
            return null;
        }

        var enumerable = type.Is(typeof(IEnumerable<>))
            ? type
            : type.GetInterfaces().FirstOrDefault(candidate => candidate.Is(typeof(IEnumerable<>)));
        return enumerable?.GetGenericArguments()[0];
    }

    /// <summary>The name as C# writes it, with its type arguments and without namespaces.</summary>
    public static string ReadableName(this Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var arguments = type.GetGenericArguments().Select(ReadableName);
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
    }

    /// <summary>The public methods that a class of annotations declares, in the order of the source.</summary>
    public static IEnumerable<MethodInfo> AnnotatedMethods(this Type holder) => holder
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.Has<GraphQLIgnoreAttribute>())
        .OrderBy(method => method.MetadataToken);

    /// <summary>The public readable properties, those of base classes first, each in the order of the source.</summary>
    public static IEnumerable<PropertyInfo> ReadableProperties(this Type type) => Lineage(type)
        .SelectMany(level => level
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(property => property.MetadataToken))
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(overrides => overrides.Last());

    /// <summary>A static generic method of a helper class, closed over its type arguments.</summary>
    public static MethodInfo StaticMethod(this Type type, string name, params Type[] arguments) =>
        type.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.MakeGenericMethod(arguments);

    // The compiler makes a record's positional properties, so their accessors are generated.
    private static ParameterInfo? Positional(PropertyInfo property) =>
        property.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true
            ? property.DeclaringType!.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters())
                .FirstOrDefault(parameter => parameter.Name == property.Name && parameter.ParameterType == property.PropertyType)
            : null;

    private static IEnumerable<Type> Lineage(Type type) => type.IsInterface
        ? type.GetInterfaces().Append(type)
        : BaseClasses(type).Reverse();

    private static IEnumerable<Type> BaseClasses(Type type)
    {
        for (var level = type; level is not null && level != typeof(object) && level != typeof(Exception); level = level.BaseType)
        {
            yield return level;
        }
    }
}
