using System.Net;
using System.Net.Sockets;

namespace SequenceToy.Console.Tests;

public sealed class StudioTests
{
    [Fact]
    public async Task Studio_UntilCtrlC_ServesThePageOfTheTask()
    {
        using var console = ConsoleProcess.StartInterruptible("studio", "--port", "0", "--no-browser", "sum");
        var link = console.ReadUntil("The Studio is at ").Split(' ')[4].TrimEnd('.');
        using var client = new HttpClient();

        (await client.GetStringAsync(link)).Should().Contain("SequenceToy Studio");
        console.Interrupt();
        var ended = console.WaitForEnd();

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        link.Should().StartWith("http://127.0.0.1:").And.EndWith("/?task=sum-of-first-two");
    }

    [Fact]
    public void Studio_ForOtherMachines_Warns()
    {
        using var console = ConsoleProcess.StartInterruptible("studio", "--port", "0", "--no-browser", "--listen", "0.0.0.0");
        console.ReadUntil("The Studio is at http://127.0.0.1:");
        console.Interrupt();

        console.WaitForEnd().Error.Should().StartWith("Warning: ");
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--listen", "everywhere")]
    [InlineData("--listen", "203.0.113.7")]
    [InlineData("nonsense", "--no-browser")]
    public void Studio_BadInput_IsOneLine(params string[] args)
    {
        var ended = Invoked.With(["studio", "--no-browser", .. args]);

        ended.ExitCode.Should().Be(2);
        ended.Error.Trim().Split('\n').Should().ContainSingle();
    }

    [Fact]
    public void Studio_PortInUse_SaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = FormattableString.Invariant($"{((IPEndPoint)other.LocalEndpoint).Port}");

        var ended = Invoked.With("studio", "--no-browser", "--port", port);

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().Contain("--port").And.Contain(port);
    }
}
