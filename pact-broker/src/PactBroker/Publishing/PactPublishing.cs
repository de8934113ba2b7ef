using System.Text.Json.Nodes;
using PactBroker.Approvals;
using PactBroker.Domain.Contents;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Pacts;
using PactBroker.Versions;
using PactBroker.Webhooks.Triggers;

namespace PactBroker.Publishing;

/// <summary>Publishing one pact at its own address: PUT replaces, PATCH merges.</summary>
internal static class PactPublishing
{
    public static Task<Answer> PutAsync(BrokerRequest request) => PublishAsync(request, merge: false);

    public static Task<Answer> PatchAsync(BrokerRequest request) => PublishAsync(request, merge: true);

    private static async Task<Answer> PublishAsync(BrokerRequest request, bool merge)
    {
        var publication = await ReadAsync(request, merge);
        var (published, document) = await request.WriteAsync(async session =>
        {
            await RefuseConflictsAsync(request, publication, session);
            var (version, _) = await session.EnsureVersionAsync(publication.Consumer, publication.Version);
            var provider = await session.EnsurePacticipantAsync(publication.Provider);
            var published = await session.PublishAsync(publication, version, provider.Id);
            await ApprovalCheck.RequireAsync(session, published.Pact.ContentId, publication.Version);
            var events = await PublicationEvents.DetectAsync(session, published);
            await PublicationTriggers.AddAsync(session, published.Pact, events.Select(happened => happened.Name), version.BuildUrl, request.Links);
            return (published, PactDocument.Write(published.Pact, await session.ReadDocumentAsync(published.Pact.ContentId), request.Links));
        });
        request.SignalDeliveries();
        return published.Outcome == PublicationOutcome.Published
            ? Answer.Created(request.Links.Pact(publication.Provider, publication.Consumer, publication.Version), document)
            : Answer.Ok(document);
    }

    private static async Task<ContractPublication> ReadAsync(BrokerRequest request, bool merge)
    {
        var json = RequestBody.Parse(await request.ReadTextAsync()) as JsonObject
            ?? throw RefusalException.BadRequest("A pact is a JSON object.");
        var content = ContractContent.From(json);
        var errors = new ValidationErrors();
        CheckName(errors, "consumer", content.ConsumerName, request["consumer"]);
        CheckName(errors, "provider", content.ProviderName, request["provider"]);
        if (string.IsNullOrWhiteSpace(request["version"]))
        {
            errors.Add("consumer_version_number", "cannot be blank");
        }

        errors.ThrowIfAny();
        return new ContractPublication(request["consumer"], request["version"], request["provider"], content, merge);
    }

    private static void CheckName(ValidationErrors errors, string side, string? inPact, string inPath)
    {
        if (inPact is not null && inPact != inPath)
        {
            errors.Add($"{side}.name", $"name in pact '{inPact}' does not match name in URL path '{inPath}'.");
        }
    }

    private static async Task RefuseConflictsAsync(BrokerRequest request, ContractPublication publication, Storage.StorageSession session)
    {
        var conflicts = await PublicationChecks.CheckAsync(session, PublishRequest.Of(publication), request.Settings, request.Links.Root);
        if (conflicts is [var conflict, ..])
        {
            throw new RefusalException(new Answer(StatusCodes.Status409Conflict, new JsonObject { ["error"] = conflict.Error }.With("difference", conflict.Difference)));
        }
    }
}
