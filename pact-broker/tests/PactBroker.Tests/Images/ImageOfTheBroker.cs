using System.Diagnostics;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Images;

/// <summary>What the Dockerfile promises, held without Docker: who the process is, what it may write, what it answers to the health check, what it is built from.</summary>
public sealed class ImageOfTheBroker
{
    private static readonly Dockerfile Image = Dockerfile.Read();

    private static readonly HashSet<string> Ignored = [.. File.ReadLines(Path.Combine(Dockerfile.Repository.FullName, ".dockerignore")).Select(line => line.Replace("**/", "", StringComparison.Ordinal))];

    [Fact]
    public void The_process_is_nobody_and_keeps_everything_in_a_folder_of_its_own()
    {
        var volume = Image.The("VOLUME");

        Image.The("USER").Should().Be("$APP_UID", "the base image names a user without rights by it");
        Image.Final.SkipWhile(instruction => instruction.Name != "USER").Should().NotContain(instruction => instruction.Name == "RUN" || instruction.Name == "COPY", "what it runs belongs to somebody else");
        Image.Final.Should().ContainSingle(instruction => instruction.Name == "RUN").Which.Text.Should().Contain($"chown $APP_UID {volume}");
        Image.Variables["PACT_BROKER_DATABASE_URL"].Should().StartWith($"sqlite://{volume}/");
        Image.The("EXPOSE").Should().Be(Image.Variables["PACT_BROKER_PORT"]);
    }

    [Fact]
    public async Task It_runs_on_a_read_only_file_system_as_a_user_without_rights_and_the_health_check_says_so()
    {
        Container.Require();
        await RunAsync(new DirectoryInfo(AppContext.BaseDirectory));
    }

    [Fact]
    public async Task What_is_sent_to_Docker_is_enough_to_build_it_with_the_packages_of_the_lock_files()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 }, "CONTRACTS_ALL is not set: building an image's content takes a minute.");
        Container.Require();
        var folder = Directory.CreateTempSubdirectory("image-");
        try
        {
            var (source, app) = (folder.CreateSubdirectory("source"), new DirectoryInfo(Path.Combine(folder.FullName, "app")));
            Copy(Dockerfile.Repository, source);
            var command = Image.BuildCommands.Should().ContainSingle().Subject;
            command.Should().Contain("--property:RestoreLockedMode=true").And.EndWith("--output /app");

            await BuildAsync(command.Replace("/app", app.FullName, StringComparison.Ordinal), source);

            await RunAsync(app);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(DirectoryInfo app)
    {
        var container = new Container(app, Image);
        using var broker = await container.StartAsync();
        using (var talk = new Talk(broker.Address))
        {
            (await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")))).Status.Should().Be(200);
            (await talk.GetAsync("/pacts/provider/Bar/consumer/Foo/latest")).Status.Should().Be(200);
        }

        (await container.IsHealthyAsync(broker.Address.Port)).Should().BeTrue();
        broker.Terminate();
        var (code, output) = await broker.EndAsync();
        code.Should().Be(0, output);
        (await container.IsHealthyAsync(port: 9)).Should().BeFalse("nobody answers there");
    }

    private static async Task BuildAsync(string command, DirectoryInfo source)
    {
        var start = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = source.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // As in a new container: no compiler of somebody else, which would go on holding these pipes.
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var build = Process.Start(start)!;
        var (output, error) = (build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        build.ExitCode.Should().Be(0, "{0}{1}", await output, await error);
    }

    // Docker sends what .dockerignore does not name.
    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories().Where(folder => !Ignored.Contains(folder.Name) && folder.LinkTarget is null))
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}
