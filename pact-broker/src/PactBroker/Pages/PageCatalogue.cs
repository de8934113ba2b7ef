using PactBroker.Pages.CanIDeploy;
using PactBroker.Pages.Environments;
using PactBroker.Pages.Home;

namespace PactBroker.Pages;

/// <summary>Every page that the broker shows to people.</summary>
internal static class PageCatalogue
{
    public static readonly IReadOnlyList<Page> Pages =
    [
        new("/", typeof(HomePage), "Integrations"),
        new("/environments", typeof(EnvironmentsPage), "Environments"),
        new("/environments/{environment}", typeof(EnvironmentPage)),
        new("/can-i-deploy", typeof(CanIDeployPage), "Can I deploy?"),
    ];
}
