using System.Text.Json;

namespace Contracts.Engine.Json;

/// <summary>Whether two JSON values are the same: order of members does not count, the kind of a number does.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
            return false;

        return left.ValueKind switch
        {
            JsonValueKind.Object => AreEqualObjects(left, right),
            JsonValueKind.Array => AreEqualLists(left, right),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Number => JsonNumbers.AreEqual(left, right),
            _ => true,
        };
    }

    private static bool AreEqualObjects(JsonElement left, JsonElement right)
    {
        if (left.GetPropertyCount() != right.GetPropertyCount())
            return false;

        var members = new JsonMembers(right);
        foreach (var member in left.EnumerateObject())
        {
            if (!members.TryGet(member.Name, out var other) || !AreEqual(member.Value, other))
                return false;
        }

        return true;
    }

    private static bool AreEqualLists(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
            return false;

        using var others = right.EnumerateArray();
        foreach (var element in left.EnumerateArray())
        {
            others.MoveNext();
            if (!AreEqual(element, others.Current))
                return false;
        }

        return true;
    }
}
