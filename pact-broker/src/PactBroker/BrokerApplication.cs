using System.Text;
using PactBroker.Access;
using PactBroker.Hosting;
using PactBroker.Http;

namespace PactBroker;

/// <summary>The table of contents of the server.</summary>
internal static class BrokerApplication
{
    public static WebApplication Build(BrokerOptions options, BrokerServices services)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "PactBroker" });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<MatcherPolicy, Pages.PageChoice>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.WebHost.UseKestrelCore().UseUrls(options.Url).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Version numbers are in headers, and may hold any character.
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            // A path holds up to three names, and a character of a name is up to twelve of the path.
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
            kestrel.Limits.MaxRequestBodySize = services.Settings.MaxBodySize;
        });
        if (options.LogToConsole)
        {
            ConsoleLog.Add(builder.Logging, options.Log);
        }

        return Use(builder.Build(), services);
    }

    private static WebApplication Use(WebApplication app, BrokerServices services)
    {
        app.Use(Telemetry.DescribeAsync);
        app.UseMiddleware<SecurityHeaders>();
        var patterns = new RoutePatterns();
        app.UseWhen(
            context => Registry.RegistryApplication.Claims(context, services.Settings),
            registry => registry.UseMiddleware<Registry.Http.RegistryEdge>());
        app.UseWhen(
            context => !Registry.RegistryApplication.HasClaimed(context),
            broker => broker.UseMiddleware<Edge>(patterns, services));
        app.UseRouting();
        app.UseMiddleware<AccessGate>(services);
        Map(new RouteTable(app, services, patterns));
        Registry.RegistryApplication.Map(new Registry.Http.RegistryRoutes(app, services));
        return app;
    }

    private static void Map(RouteTable routes)
    {
        Indexes.IndexEndpoints.Map(routes);
        Pacticipants.PacticipantEndpoints.Map(routes);
        Labels.LabelEndpoints.Map(routes);
        Versions.VersionEndpoints.Map(routes);
        Branches.BranchEndpoints.Map(routes);
        Tags.TagEndpoints.Map(routes);
        Environments.EnvironmentEndpoints.Map(routes);
        Deployments.DeploymentEndpoints.Map(routes);
        Reservations.ReservationEndpoints.Map(routes);
        Releases.ReleaseEndpoints.Map(routes);
        Matrix.MatrixEndpoints.Map(routes);
        CanIDeploy.CanIDeployEndpoints.Map(routes);
        ForVerification.ForVerificationEndpoints.Map(routes);
        Publishing.PublishEndpoints.Map(routes);
        Pacts.PactEndpoints.Map(routes);
        Pacts.PactListEndpoints.Map(routes);
        Pacts.PactDiffEndpoints.Map(routes);
        Verifications.VerificationEndpoints.Map(routes);
        Webhooks.Definitions.WebhookEndpoints.Map(routes);
        Webhooks.Deliveries.TriggeredWebhookEndpoints.Map(routes);
        Webhooks.Sending.ExecutionEndpoints.Map(routes);
        Events.EventEndpoints.Map(routes);
        ProviderContracts.ProviderContractEndpoints.Map(routes);
        Approvals.ApprovalEndpoints.Map(routes);
        Approvals.OwnerEndpoints.Map(routes);
        Integrations.IntegrationEndpoints.Map(routes);
        ProviderStates.ProviderStateEndpoints.Map(routes);
        Relationships.RelationshipEndpoints.Map(routes);
        Metrics.MetricsEndpoints.Map(routes);
        Cleaning.CleaningEndpoints.Map(routes);
        Access.Tokens.TokenEndpoints.Map(routes);
        Access.Teams.TeamEndpoints.Map(routes);
        Audit.AuditEndpoints.Map(routes);
        Badges.BadgeEndpoints.Map(routes);
        Dashboard.DashboardEndpoints.Map(routes);
        Outcomes.OutcomeEndpoints.Map(routes);
        Unverified.UnverifiedEndpoints.Map(routes);
        Regressions.RegressionEndpoints.Map(routes);
        Pages.PageEndpoints.Map(routes);
    }
}
