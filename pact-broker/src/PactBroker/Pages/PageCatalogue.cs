using PactBroker.Access.Tokens;
using PactBroker.Audit;
using PactBroker.Pages.Api;
using PactBroker.Pages.Approvals;
using PactBroker.Pages.Audit;
using PactBroker.Pages.CanIDeploy;
using PactBroker.Pages.Environments;
using PactBroker.Pages.Events;
using PactBroker.Pages.Grid;
using PactBroker.Pages.Home;
using PactBroker.Pages.Network;
using PactBroker.Pages.Outcomes;
using PactBroker.Pages.Pacts;
using PactBroker.Pages.ProviderContracts;
using PactBroker.Pages.Searching;
using PactBroker.Pages.Timeline;
using PactBroker.Pages.Tokens;
using PactBroker.Pages.Verifications;
using PactBroker.Pages.Webhooks;

namespace PactBroker.Pages;

/// <summary>Every page that the broker shows to people.</summary>
internal static class PageCatalogue
{
    public static readonly IReadOnlyList<Page> Pages =
    [
        new("/", typeof(HomePage), "Integrations"),
        new("/environments", typeof(EnvironmentsPage), "Environments"),
        new("/environments/{environment}", typeof(EnvironmentPage)),
        new("/pacts/provider/{provider}/consumer/{consumer}/latest", typeof(PactPage)),
        new("/pacts/provider/{provider}/consumer/{consumer}/version/{version}", typeof(PactPage)),
        new("/pacts/provider/{provider}/consumer/{consumer}/pact-version/{hash}/verification-results/{number}", typeof(VerificationPage)),
        new("/contracts/provider/{provider}/version/{version}", typeof(ProviderContractPage)),
        new("/contracts/provider/{provider}/version/{version}/consumer/{consumer}/pact-version/{hash}", typeof(StaticResultPage)),
        new("/events/{event}/{role}/{application}/contracts/{hash}", typeof(EventContractPage)),
        new("/events/{event}/{role}/{application}/contracts/{hash}/results/{number}", typeof(EventResultPage)),
        new("/matrix/provider/{provider}/consumer/{consumer}", typeof(MatrixPage)),
        new("/can-i-deploy", typeof(CanIDeployPage), "Can I deploy?"),
        new("/outcomes", typeof(OutcomesPage), "Outcomes"),
        new("/unverified", typeof(UnverifiedPage)),
        new("/regressions", typeof(RegressionsPage)),
        new("/network", typeof(NetworkPage), "Network"),
        new("/search", typeof(SearchPage), "Search"),
        new("/timeline", typeof(TimelinePage), "Timeline"),
        new("/webhooks", typeof(WebhooksPage), "Webhooks"),
        new("/webhooks/{webhook}", typeof(WebhookPage)),
        new("/triggered-webhooks/{triggered}", typeof(DeliveryPage)),
        new("/approvals", typeof(ApprovalsPage), "Approvals"),
        new("/approvals/{approval}", typeof(ApprovalPage)),
        new("/api", typeof(ApiPage), "API"),
        new("/hal", typeof(HalPage)),
        new("/doc", typeof(RelationsPage)),
        new("/doc/{relation}", typeof(RelationPage)),
        new("/tokens", typeof(TokensPage), "Tokens") { Rule = TokenEndpoints.Rule },
        new("/audit", typeof(AuditPage), "Audit log") { Rule = AuditEndpoints.Rule },
    ];
}
