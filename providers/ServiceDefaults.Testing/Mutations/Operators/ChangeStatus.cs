using System.Net;

namespace ServiceDefaults.Testing.Mutations.Operators;

internal sealed record ChangeStatus(HttpStatusCode Status) : Mutation("change status", $"to {(int)Status}"), IAnswerMutation
{
    /// <summary>A failure, and one that is of the same class as what was agreed.</summary>
    public static IEnumerable<ChangeStatus> Of(int agreed) =>
    [
        new(HttpStatusCode.InternalServerError),
        new(agreed switch
        {
            < 300 => HttpStatusCode.NonAuthoritativeInformation,
            (int)HttpStatusCode.UnprocessableContent => HttpStatusCode.BadRequest,
            _ => HttpStatusCode.UnprocessableContent,
        }),
    ];

    public Task<bool> ApplyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        return Task.FromResult(true);
    }
}
