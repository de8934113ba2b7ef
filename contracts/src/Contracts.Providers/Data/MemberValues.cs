using System.Security.Cryptography;
using System.Text;

namespace Contracts.Providers.Data;

/// <summary>The values of one object: what was given, what refers to objects made before, else a value by type and name.</summary>
internal sealed class MemberValues(int seed, int ordinal, IReadOnlyList<object> made, IReadOnlyDictionary<string, object?> given)
{
    public IReadOnlyDictionary<string, object?> Given => given;

    public bool Has(Member member) => given.ContainsKey(member.Name);

    public object? Of(Member member)
    {
        if (given.TryGetValue(member.Name, out var value))
            return Fitting(member, value);
        if (Reference(member) is { } reference)
            return reference;
        return ValueCatalogue.Find(member, new ValueSource(RandomOf(member), ordinal))
            ?? (member.MayBeNull() ? null : throw TestDataException.NoValue(member.Owner, member.Name, member.Type));
    }

    private static object? Fitting(Member member, object? value)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (value is null || type.IsInstanceOfType(value))
            return value;
        // 3 for a decimal is as C# has it.
        return value is IConvertible && type.IsPrimitive | type == typeof(decimal) && value is not string
            ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)
            : throw TestDataException.Misfit(member.Owner, member.Name, member.Type, value);
    }

    // ProductId is the Id of the last Product.
    private object? Reference(Member member)
    {
        foreach (var earlier in made.Reverse())
        {
            var type = earlier.GetType();
            if (member.Name.Length > type.Name.Length && member.Name.StartsWith(type.Name, StringComparison.OrdinalIgnoreCase)
                && type.GetProperty(member.Name[type.Name.Length..]) is { } key && member.Type.IsAssignableFrom(key.PropertyType))
            {
                return key.GetValue(earlier);
            }
        }

        return null;
    }

    private Random RandomOf(Member member) =>
        new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{member.Owner.FullName}/{member.Name}/{ordinal}")))));
}
