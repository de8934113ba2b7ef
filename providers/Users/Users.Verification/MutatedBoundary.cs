using ServiceDefaults.Testing.Mutations;
using Users.Verification.Behavior;

namespace Users.Verification;

public sealed class MutatedBoundary() : ServiceMutations("Users", () => new UsersOnSqlite(), stories: EventOrder.Registrations)
{
    protected override IReadOnlyDictionary<string, string> Reasons => new Dictionary<string, string>
    {
        ["a registration whose answer is shown"] = "this interaction is about the names of members, whatever they are; that there is an id is said by the one without this addition",
    };
}
