using ServiceDefaults.Testing.Mutations;

namespace Users.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Users", () => new UsersMutated(), isLong: true)
{
    protected override IReadOnlyDictionary<string, string> Reasons => new Dictionary<string, string>
    {
        ["a registration whose answer is shown"] = "this interaction is about the names of members, whatever they are; that there is an id is said by the one without this addition",
    };
}
