using System.CommandLine;
using System.Net;
using SequenceToy.Studio;

namespace SequenceToy.Console.Commands;

/// <summary>Serves the Studio, a live page, until Ctrl-C.</summary>
internal static class StudioCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var task = new Argument<string?>("task")
        {
            Description = "Optional: task to begin with; an id, as shown by list, or an alias.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var port = NumberOption.Whole(
            "--port", "Port of the page (0 to 65535); 0 chooses a free one.", new StudioOptions().Port, isDefault: true);
        var listen = new Option<string?>("--listen")
        {
            Description = "IP address to listen on; any but 127.0.0.1 and ::1 lets other machines use the page. [default: 127.0.0.1]",
        };
        var hostNames = new Option<string[]>("--host-name")
        {
            Description = "With --listen: name by which other machines reach this one; repeatable. [default: only IP addresses]",
        };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Does not open the page in a browser." };
        var studio = new Command("studio", "Serves a live page that trains while you move a slider; Ctrl-C stops it.")
        { task, port, listen, hostNames, noBrowser };
        studio.SetAction(parsed => CommandLine.Interruptible(token => Run(
            new StudioOptions
            {
                Port = parsed.GetValue(port)!.Value,
                Address = AddressOf(parsed.GetValue(listen)),
                HostNames = [.. parsed.GetValue(hostNames) ?? []],
                Query = parsed.GetValue(task) is { } name ? $"task={TaskArgument.Find(name).Id}" : "",
            },
            !parsed.GetValue(noBrowser), output, error, token)));
        return studio;
    }

    private static int Run(StudioOptions options, bool opensBrowser, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        LargeBlocks.ReturnWhenFreed();
        var server = Start(options);
        try
        {
            if (!options.IsLocal)
            {
                error.WriteLine("Warning: everyone who reaches this machine can train on it. There is no password.");
            }

            output.WriteLine($"The Studio is at {server.Link.AbsoluteUri}. Press Ctrl-C to stop it.");
            output.Flush();
            if (opensBrowser)
            {
                DefaultBrowser.TryOpen(server.Link);
            }

            cancellation.WaitHandle.WaitOne();
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return CommandLine.Completed;
    }

    private static StudioServer Start(StudioOptions options)
    {
        try
        {
            return SequenceStudio.Start(options);
        }
        catch (IOException problem)
        {
            throw new ArgumentException($"--listen and --port: {problem.Message}", problem);
        }
    }

    private static IPAddress AddressOf(string? text) => text is null ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new ArgumentException($"--listen must be an IP address such as 127.0.0.1; it was {ArgumentText.Of(text)}.");
}
