using PactBroker.Http;

namespace PactBroker.Pacticipants;

/// <summary>What a client says about a pacticipant.</summary>
internal static class PacticipantBody
{
    private static readonly string[] Texts = ["displayName", "repositoryUrl", "repositoryName", "repositoryNamespace", "mainBranch"];

    public static async Task<BodyReader> ReadAsync(BrokerRequest request)
    {
        var body = new BodyReader(await request.ReadObjectAsync(), new ValidationErrors());
        foreach (var field in Texts)
        {
            body.Text(field);
        }

        if (body["mainBranch"]?.ToString().Contains(' ', StringComparison.Ordinal) is true)
        {
            body.Errors.Add("mainBranch", "cannot contain spaces");
        }

        ExternalMark.Check(body);
        request.Change.Note(ExternalMark.External, body[ExternalMark.External]?.DeepClone()).Note(ExternalMark.MaxAge, body[ExternalMark.MaxAge]?.DeepClone());
        return body;
    }

    /// <summary>What the body says; what it does not mention stays, or goes if it replaces everything.</summary>
    public static PacticipantRow Apply(BodyReader body, PacticipantRow row, bool replace)
    {
        string? Value(string field, string? current) => body.Has(field) ? body.Text(field) : replace ? null : current;
        return row with
        {
            DisplayName = Value("displayName", row.DisplayName),
            RepositoryUrl = Value("repositoryUrl", row.RepositoryUrl),
            RepositoryName = Value("repositoryName", row.RepositoryName),
            RepositoryNamespace = Value("repositoryNamespace", row.RepositoryNamespace),
            MainBranch = Value("mainBranch", row.MainBranch),
            EvidenceDays = ExternalMark.Apply(body, row.EvidenceDays),
        };
    }
}
