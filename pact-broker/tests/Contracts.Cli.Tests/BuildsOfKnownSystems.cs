using Contracts.Cli.Builds;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

public sealed class BuildsOfKnownSystems
{
    public static TheoryData<string, string, string?, string?, string?> Systems() => new()
    {
        {
            "GitHub, pull request",
            "GITHUB_ACTIONS=true GITHUB_SHA=abc GITHUB_HEAD_REF=feat/x GITHUB_REF_NAME=7/merge GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=shop/gateway GITHUB_RUN_ID=99",
            "abc", "feat/x", "https://github.com/shop/gateway/actions/runs/99"
        },
        { "GitHub, push", "GITHUB_ACTIONS=true GITHUB_SHA=abc GITHUB_HEAD_REF= GITHUB_REF_NAME=main", "abc", "main", null },
        { "GitLab", "GITLAB_CI=true CI_COMMIT_SHA=abc CI_COMMIT_REF_NAME=main CI_JOB_URL=https://gitlab.com/j/1", "abc", "main", "https://gitlab.com/j/1" },
        {
            "Azure",
            "TF_BUILD=True BUILD_SOURCEVERSION=abc BUILD_SOURCEBRANCH=refs/heads/feat/x SYSTEM_COLLECTIONURI=https://dev.azure.com/shop/ SYSTEM_TEAMPROJECT=web BUILD_BUILDID=7",
            "abc", "feat/x", "https://dev.azure.com/shop/web/_build/results?buildId=7"
        },
        { "Jenkins", "JENKINS_URL=https://ci/ GIT_COMMIT=abc BRANCH_NAME=main BUILD_URL=https://ci/job/1/", "abc", "main", "https://ci/job/1/" },
        { "a build page that is none", "GITLAB_CI=true CI_JOB_URL=nonsense", null, null, null },
        { "a person's machine", "HOME=/home/me", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_build_system_tells_commit_branch_and_page(string system, string variables, string? commit, string? branch, string? page)
    {
        using var shell = new CommandLine();
        foreach (var variable in variables.Split(' ').Select(pair => pair.Split('=', 2)))
            shell.With(variable[0], variable[1]);

        var facts = await BuildFacts.DetectAsync(shell.Surroundings(TextWriter.Null, TextWriter.Null), TestContext.Current.CancellationToken);

        facts.Should().Be(new BuildFacts(commit, branch, page is null ? null : new Uri(page)), system);
    }

    [Fact]
    public async Task A_git_checkout_tells_its_short_commit_and_branch()
    {
        using var shell = new CommandLine();
        await GitRepository.CreateAsync(shell.Folder, branch: "feat/prices");

        var facts = await BuildFacts.DetectAsync(shell.Surroundings(TextWriter.Null, TextWriter.Null), TestContext.Current.CancellationToken);

        facts.Version.Should().Be(await GitRepository.RunAsync(shell.Folder, "rev-parse", "--short", "HEAD"));
        facts.Branch.Should().Be("feat/prices");
    }
}
