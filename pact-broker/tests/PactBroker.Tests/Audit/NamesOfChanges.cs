using PactBroker.Access;
using PactBroker.Audit;
using PactBroker.Tests.Access;

namespace PactBroker.Tests.Audit;

/// <summary>The table of actions, beside the routes that it is about.</summary>
public sealed class NamesOfChanges
{
    // They try something out on others, and change nothing here.
    private static readonly string[] Trials = ["POST /webhooks/{webhook}/execute", "POST /webhooks/execute"];

    [Fact]
    public async Task Every_method_that_changes_something_has_one()
    {
        var changing = (await RouteRow.ReadAllAsync())
            .Where(route => route.Method is not ("GET" or "HEAD" or "OPTIONS") && !route.Rule!.AnyOf.HasFlag(Permissions.Read) && !Trials.Contains(route.ToString()))
            .Select(route => (route.Method, route.Pattern)).Distinct().ToList();

        changing.Should().HaveCountGreaterThan(70);
        ActionCatalogue.Routes.Should().BeEquivalentTo(changing, "each needs a row in ActionCatalogue");
    }
}
