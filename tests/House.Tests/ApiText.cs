using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace House.Tests;

/// <summary>The types and members that another assembly can see, one on each line, in an order that only their names decide.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler writes for each record.
    private static readonly string[] OfRecords = ["Equals", "GetHashCode", "ToString", "PrintMembers", "<Clone>$", "Deconstruct", "EqualityContract"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(type => ApiName.Of(type), StringComparer.Ordinal))
            {
                Append(text, type);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Type type)
    {
        text.Append("  ").Append(Kind(type)).Append(' ').Append(ApiName.Of(type));
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            text.Append(Parameters(type.GetMethod("Invoke")!)).Append(" : ").Append(ApiName.Returned(type.GetMethod("Invoke")!)).Append('\n');
            return;
        }

        text.Append(Bases(type)).Append('\n');
        foreach (var line in Members(type).Order(StringComparer.Ordinal))
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    private static string Kind(Type type) =>
        type.IsSubclassOf(typeof(Delegate)) ? "delegate"
        : type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        } + (IsRecord(type) ? "record" : "class");

    private static string Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.IsEnum ? [] : type.GetInterfaces().Except(inherited)
            .Where(found => found.IsVisible && !(IsRecord(type) && found.Name.StartsWith("IEquatable", StringComparison.Ordinal)))
            .Select(found => ApiName.Of(found)).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum)
        {
            bases.Insert(0, ApiName.Of(parent));
        }

        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {Enum.Format(type, Enum.Parse(type, name), "d")}"))
        : type.GetMembers(Declared).Where(member => !IsRecord(type) || !OfRecords.Contains(member.Name)).Select(Line).OfType<string>();

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"{Modifiers(constructor)}new{Parameters(constructor)}",
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name is "op_Implicit" or "op_Explicit") =>
            $"{Modifiers(method)}{method.Name}{Generic(method)}{Parameters(method)} : {ApiName.Returned(method)}",
        PropertyInfo property when property.GetAccessors(nonPublic: true).FirstOrDefault(IsVisible) is { } accessor =>
            $"{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Modifiers(accessor)}{property.Name}{Indices(property)} : {ApiName.Of(property)} {{ {Accessors(property)}}}",
        FieldInfo field when field.IsPublic || field.IsFamily => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{field.Name} : {ApiName.Of(field)}{Constant(field)}",
        EventInfo { AddMethod: { } add } found when IsVisible(add) => $"event {found.Name} : {ApiName.Of(found.EventHandlerType!)}",
        _ => null,
    };

    // A protected member of a class that nobody can derive from is not for the public.
    private static bool IsVisible(MethodBase method) => method.IsPublic
        || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false } type
            && Array.Exists(type.GetConstructors(Declared), constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly));

    private static string Modifiers(MethodBase method) => (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static "
            : method.DeclaringType!.IsInterface ? ""
            : method.IsAbstract ? "abstract "
            : method is MethodInfo found && found.GetBaseDefinition() != found ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter) ? IsInit(setter) ? "init; " : "set; " : "";
        return get + set;
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Indices(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indices ? $"[{string.Join(", ", indices.Select(Parameter))}]" : "";

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "")}{ApiName.Of(parameter)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue)}" : "");

    private static string Constant(FieldInfo field) => field.IsLiteral ? $" = {Value(field.GetRawConstantValue())}" : "";

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);
}
