namespace Contracts.Providers.Data;

/// <summary>An object cannot be made valid. The message says which member, why, and what to give.</summary>
public sealed class TestDataException : Exception
{
    private TestDataException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static TestDataException NoValue(Type type, string member, Type memberType) =>
        new($"{type.Name}.{member} is of type {memberType.Name}, for which there is no value of itself. Give one: Make<{type.Name}>(new {{ {member} = … }}).");

    internal static TestDataException Unknown(Type type, IEnumerable<string> members, IEnumerable<string> known) =>
        new($"{type.Name} has no member {string.Join(", ", members.Select(member => $"'{member}'"))} that can be set. It has: {string.Join(", ", known)}.");

    internal static TestDataException Misfit(Type type, string member, Type memberType, object value) =>
        new($"{type.Name}.{member} is of type {memberType.Name}, and what was given is {value.GetType().Name}.");

    internal static TestDataException Invalid(Type type, IEnumerable<string> problems) =>
        new($"A {type.Name} with values of its own is not valid: {string.Join(" ", problems)} Give the member that this speaks of: Make<{type.Name}>(new {{ … }}).");

    internal static TestDataException NotMade(Type type, string why, Exception? inner = null) => new($"{type.Name} cannot be made: {why}", inner);
}
