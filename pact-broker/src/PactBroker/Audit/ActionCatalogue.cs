using System.Collections.Frozen;

namespace PactBroker.Audit;

/// <summary>What each method of each route that changes something is called in the log.</summary>
internal static class ActionCatalogue
{
    /// <summary>The broker deletes what is old: asked to, or by itself.</summary>
    public const string CleanUp = "clean-up";

    private const string Version = "/pacticipants/{pacticipant}/versions/{version}";
    private const string Branch = "/pacticipants/{pacticipant}/branches/{branch}";
    private const string Pair = "/provider/{provider}/consumer/{consumer}";

    private static readonly FrozenDictionary<(string Method, string Route), string> Rows = new (string Action, string Method, string Route)[]
    {
        ("create-pacticipant", "POST", "/pacticipants"),
        ("save-pacticipant", "PUT", "/pacticipants/{pacticipant}"),
        ("save-pacticipant", "PATCH", "/pacticipants/{pacticipant}"),
        ("delete-pacticipant", "DELETE", "/pacticipants/{pacticipant}"),
        ("add-label", "PUT", "/pacticipants/{pacticipant}/labels/{label}"),
        ("remove-label", "DELETE", "/pacticipants/{pacticipant}/labels/{label}"),
        ("save-version", "PUT", Version),
        ("save-version", "PATCH", Version),
        ("delete-version", "DELETE", Version),
        ("add-tag", "PUT", $"{Version}/tags/{{tag}}"),
        ("remove-tag", "DELETE", $"{Version}/tags/{{tag}}"),
        ("delete-branches", "DELETE", "/pacticipants/{pacticipant}/branches"),
        ("delete-branch", "DELETE", Branch),
        ("add-to-branch", "PUT", $"{Branch}/versions/{{version}}"),
        ("remove-from-branch", "DELETE", $"{Branch}/versions/{{version}}"),

        ("create-environment", "POST", "/environments"),
        ("save-environment", "PUT", "/environments/{environment}"),
        ("delete-environment", "DELETE", "/environments/{environment}"),
        ("record-deployment", "POST", $"{Version}/deployed-versions/environment/{{environment}}"),
        ("update-deployment", "PATCH", "/deployed-versions/{uuid}"),
        ("reserve-deployment", "POST", $"{Version}/deployed-versions/environment/{{environment}}/reservation"),
        ("cancel-reservation", "DELETE", $"{Version}/deployed-versions/environment/{{environment}}/reservation"),
        ("record-release", "POST", $"{Version}/released-versions/environment/{{environment}}"),
        ("update-release", "PATCH", "/released-versions/{uuid}"),

        ("publish-contracts", "POST", "/contracts/publish"),
        ("publish-provider-contract", "POST", "/provider-contracts/provider/{provider}/publish"),
        ("publish-provider-contract", "PUT", "/contracts/provider/{provider}/version/{version}"),
        ("publish-pact", "PUT", $"/pacts{Pair}/version/{{version}}"),
        ("publish-pact", "PUT", $"/pacts{Pair}/versions/{{version}}"),
        ("publish-pact", "PUT", $"/pact{Pair}/version/{{version}}"),
        ("publish-pact", "PUT", $"/pact{Pair}/versions/{{version}}"),
        ("merge-pact", "PATCH", $"/pacts{Pair}/version/{{version}}"),
        ("merge-pact", "PATCH", $"/pacts{Pair}/versions/{{version}}"),
        ("merge-pact", "PATCH", $"/pact{Pair}/version/{{version}}"),
        ("merge-pact", "PATCH", $"/pact{Pair}/versions/{{version}}"),
        ("delete-pact", "DELETE", $"/pacts{Pair}/version/{{version}}"),
        ("delete-pact", "DELETE", $"/pacts{Pair}/versions/{{version}}"),
        ("delete-pact", "DELETE", $"/pact{Pair}/version/{{version}}"),
        ("delete-pact", "DELETE", $"/pact{Pair}/versions/{{version}}"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/versions"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/tag/{{tag}}"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/branch/{{branch}}"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/branch/{{branch}}/latest/versions"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/branch/versions"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/branch/latest/versions"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/branch"),
        ("delete-pacts", "DELETE", $"/pacts{Pair}/branch/latest"),
        ("publish-result", "POST", $"/pacts{Pair}/pact-version/{{hash}}/verification-results"),
        ("publish-result", "POST", $"/pacts{Pair}/pact-version/{{hash}}/metadata/{{metadata}}/verification-results"),
        ("delete-result", "DELETE", $"/pacts{Pair}/pact-version/{{hash}}/verification-results/{{number}}"),
        ("delete-result", "DELETE", $"/pacts{Pair}/pact-version/{{hash}}/metadata/{{metadata}}/verification-results/{{number}}"),
        ("publish-event-result", "POST", "/events/{event}/{role}/{application}/contracts/{hash}/results"),
        ("delete-integrations", "DELETE", "/integrations"),
        ("delete-integration", "DELETE", $"/integrations{Pair}"),
        (CleanUp, "POST", "/cleaning"),

        ("create-webhook", "POST", "/webhooks"),
        ("create-webhook", "POST", $"/webhooks{Pair}"),
        ("create-webhook", "POST", "/webhooks/provider/{provider}"),
        ("create-webhook", "POST", "/webhooks/consumer/{consumer}"),
        ("create-webhook", "POST", $"/pacts{Pair}/webhooks"),
        ("save-webhook", "PUT", "/webhooks/{webhook}"),
        ("delete-webhook", "DELETE", "/webhooks/{webhook}"),
        ("redeliver-webhook", "POST", "/triggered-webhooks/{triggered}/redeliver"),

        ("create-token", "POST", "/tokens"),
        ("revoke-token", "DELETE", "/tokens/{token}"),
        ("revoke-token", "POST", "/tokens/{token}/revoke"),
        ("save-team", "PUT", "/teams/{team}"),
        ("delete-team", "DELETE", "/teams/{team}"),

        ("set-approval-owners", "PUT", "/pacticipants/{pacticipant}/approval"),
        ("end-approval", "DELETE", "/pacticipants/{pacticipant}/approval"),
        ("decide-approval", "POST", "/approvals/{approval}/decision"),

        ("register-schema", "POST", "/registry/subjects/{subject}/versions"),
        ("tag-schema", "POST", "/registry/subjects/{subject}/versions/{version}/tags"),
        ("delete-schema", "DELETE", "/registry/subjects/{subject}/versions/{version}"),
        ("delete-subject", "DELETE", "/registry/subjects/{subject}"),
        ("set-compatibility", "PUT", "/registry/config"),
        ("set-compatibility", "PUT", "/registry/config/{subject}"),
        ("unset-compatibility", "DELETE", "/registry/config"),
        ("unset-compatibility", "DELETE", "/registry/config/{subject}"),
        ("set-mode", "PUT", "/registry/mode"),
        ("set-mode", "PUT", "/registry/mode/{subject}"),
        ("unset-mode", "DELETE", "/registry/mode"),
        ("unset-mode", "DELETE", "/registry/mode/{subject}"),
        ("delete-context", "DELETE", "/registry/contexts/{context}"),
    }.ToFrozenDictionary(row => (row.Method, row.Route), row => row.Action);

    public static FrozenSet<string> Names { get; } = Rows.Values.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<(string Method, string Route)> Routes => Rows.Keys;

    /// <summary>The name; of a route that nobody gave one, what it is.</summary>
    public static string NameOf(string method, string route) => Rows.TryGetValue((method, route), out var action) ? action : $"{method} {route}";
}
