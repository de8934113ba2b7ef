using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Contracts.Providers.Data;

/// <summary>Calls the constructor that asks for the most, sets the members, and lets the type's own annotations judge.</summary>
internal static class ObjectMaking
{
    public static object Make(Type type, MemberValues values)
    {
        if (type.IsAbstract || type.IsInterface || type.ContainsGenericParameters)
            throw TestDataException.NotMade(type, "it is no type of which there are objects. Name one that implements it.");
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw TestDataException.NotMade(type, "it has no public constructor.");
        var parameters = constructor.GetParameters().Select(parameter => Member.Of(parameter, type)).ToList();
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !parameters.Exists(parameter => SameName(parameter.Name, property.Name)))
            .Select(property => Member.Of(property, type)).ToList();
        List<Member> all = [.. parameters, .. properties];
        if (values.Given.Keys.Where(name => !all.Exists(member => SameName(member.Name, name))).ToList() is { Count: > 0 } unknown)
            throw TestDataException.Unknown(type, unknown, all.Select(member => member.Name));

        // A type that says what it needs means that the rest may stay as it is.
        var saysWhatItNeeds = all.Exists(member => member.IsNeeded);
        var made = Construct(type, constructor, [.. parameters.Select(parameter => values.Has(parameter) || parameter.IsNeeded ? values.Of(parameter) : System.Type.Missing)]);
        foreach (var property in properties.Where(property => values.Has(property) || (saysWhatItNeeds ? property.IsNeeded : !property.MayBeNull())))
            property.Property?.SetValue(made, values.Of(property));
        Validate(type, made);
        return made;
    }

    private static object Construct(Type type, ConstructorInfo constructor, object?[] arguments)
    {
        try
        {
            return constructor.Invoke(BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding, null, arguments, null);
        }
        catch (ArgumentException refused)
        {
            throw TestDataException.NotMade(type, $"its constructor refuses: {refused.Message}", refused);
        }
    }

    private static void Validate(Type type, object made)
    {
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(made, new ValidationContext(made), problems, validateAllProperties: true))
            throw TestDataException.Invalid(type, problems.Select(problem => problem.ErrorMessage ?? ""));
    }

    private static bool SameName(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
