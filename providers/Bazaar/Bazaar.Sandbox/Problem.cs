using Microsoft.AspNetCore.Http.HttpResults;

namespace Bazaar.Sandbox;

/// <summary>Why something is refused, for programs and for people.</summary>
internal sealed record Problem(string Code, string Message)
{
    public JsonHttpResult<ProblemAnswer> As(int status) => TypedResults.Json(new ProblemAnswer(this), statusCode: status);
}

/// <summary>As the marketplace writes it.</summary>
internal sealed record ProblemAnswer(Problem Error);
