namespace Contracts.Cli.Builds;

/// <summary>How a build system tells its builds what they are, in environment variables. The first variable that is set counts.</summary>
internal sealed record BuildSystem(string Mark, string[] Commits, string[] Branches, string BuildPage)
{
    // Where a system has one, the variable of a pull request's own branch comes before that of the merge.
    private static readonly BuildSystem[] Known =
    [
        new("GITHUB_ACTIONS", ["GITHUB_SHA"], ["GITHUB_HEAD_REF", "GITHUB_REF_NAME"], "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}"),
        new("GITLAB_CI", ["CI_COMMIT_SHA"], ["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME"], "{CI_JOB_URL}"),
        new("TF_BUILD", ["BUILD_SOURCEVERSION"], ["SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH"], "{SYSTEM_COLLECTIONURI}{SYSTEM_TEAMPROJECT}/_build/results?buildId={BUILD_BUILDID}"),
        new("JENKINS_URL", ["GIT_COMMIT"], ["CHANGE_BRANCH", "BRANCH_NAME", "GIT_LOCAL_BRANCH"], "{BUILD_URL}"),
        new("CIRCLECI", ["CIRCLE_SHA1"], ["CIRCLE_BRANCH"], "{CIRCLE_BUILD_URL}"),
        new("BUILDKITE", ["BUILDKITE_COMMIT"], ["BUILDKITE_BRANCH"], "{BUILDKITE_BUILD_URL}"),
        new("BITBUCKET_COMMIT", ["BITBUCKET_COMMIT"], ["BITBUCKET_BRANCH"], "{BITBUCKET_GIT_HTTP_ORIGIN}/addon/pipelines/home#!/results/{BITBUCKET_BUILD_NUMBER}"),
        new("TEAMCITY_VERSION", ["BUILD_VCS_NUMBER"], [], "{BUILD_URL}"),
        new("TRAVIS", ["TRAVIS_COMMIT"], ["TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH"], "{TRAVIS_BUILD_WEB_URL}"),
        new("APPVEYOR", ["APPVEYOR_REPO_COMMIT"], ["APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH", "APPVEYOR_REPO_BRANCH"], "{APPVEYOR_URL}/project/{APPVEYOR_ACCOUNT_NAME}/{APPVEYOR_PROJECT_SLUG}/builds/{APPVEYOR_BUILD_ID}"),
        new("DRONE", ["DRONE_COMMIT"], ["DRONE_SOURCE_BRANCH", "DRONE_BRANCH"], "{DRONE_BUILD_LINK}"),
    ];

    /// <summary>The system that this process runs under; null on a person's machine.</summary>
    public static BuildSystem? Running(Surroundings surroundings) =>
        Array.Find(Known, system => surroundings.Given(system.Mark) is not null);

    public string? Commit(Surroundings surroundings) => First(Commits, surroundings);

    public string? Branch(Surroundings surroundings)
    {
        const string Heads = "refs/heads/";
        var branch = First(Branches, surroundings);
        return branch?.StartsWith(Heads, StringComparison.Ordinal) == true ? branch[Heads.Length..] : branch;
    }

    public Uri? BuildUrl(Surroundings surroundings) =>
        Fill(BuildPage, surroundings) is { } text
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : null;

    private static string? First(string[] variables, Surroundings surroundings) =>
        variables.Select(surroundings.Given).FirstOrDefault(value => value is not null);

    /// <summary>Replaces each <c>{VARIABLE}</c>; null when one of them is not set.</summary>
    private static string? Fill(string template, Surroundings surroundings)
    {
        var parts = template.Split('{', '}');
        for (var part = 1; part < parts.Length; part += 2)
        {
            if (surroundings.Given(parts[part]) is not { } value)
                return null;
            parts[part] = value;
        }

        return string.Concat(parts);
    }
}
