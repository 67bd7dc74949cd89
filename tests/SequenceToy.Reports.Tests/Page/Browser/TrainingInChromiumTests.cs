using System.Diagnostics;
using System.Runtime.InteropServices;
using SequenceToy.Networks;
using SequenceToy.Tests;

namespace SequenceToy.Reports.Tests.Page.Browser;

/// <summary>Tests that the trimmed library without TorchSharp trains in a browser like a native process with 128-bit vectors.</summary>
public sealed class TrainingInChromiumTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Site = "https://sequencetoy.test/";

    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-browser").FullName;

    [Fact]
    public async Task Sample_InChromium_TrainsPredictsSavesAndLoads()
    {
        Assert.SkipWhen(Chromium.Path is null, "There is no Chromium here.");
        var published = await Run("dotnet", ["publish", Path.Combine(Repository.Root, "samples", "browser"), "-c", "Release", "-o", folder]);
        published.Should().NotContain("warning");
        var root = Path.Combine(folder, "wwwroot");
        Directory.GetFiles(root, "*.wasm", SearchOption.AllDirectories).Should().NotContain(file => file.Contains("TorchSharp", StringComparison.Ordinal));

        var lines = await Output(root);

        lines.Should().Contain(["verdict: StillLearning", "loaded: True"]);
        TestContext.Current.TestOutputHelper!.WriteLine(lines[0]);
        var weights = MemoryMarshal.Cast<byte, float>(Convert.FromBase64String(lines[^1]["weights: ".Length..])).ToArray();
        weights.Should().Equal(await NativeWeights());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string[]> Output(string root)
    {
        var page = await chromium.Browser.NewPageAsync();
        await page.RouteAsync($"{Site}**", route =>
        {
            var file = Path.Combine(root, new Uri(route.Request.Url).AbsolutePath.TrimStart('/'));
            return File.Exists(file) ? route.FulfillAsync(new() { Path = file, ContentType = ContentType(file) }) : route.FulfillAsync(new() { Status = 404 });
        });
        await page.GotoAsync($"{Site}index.html");
        await page.WaitForFunctionAsync("document.title.startsWith('ended') || document.title === 'failed'", options: new() { Timeout = 120_000 });
        (await page.TitleAsync()).Should().Be("ended with 0", await page.TextContentAsync("#output"));
        var output = await page.TextContentAsync("#output");
        await page.CloseAsync();
        return output!.Trim().Split('\n');
    }

    private static string ContentType(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html",
        ".js" => "text/javascript",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };

    // Without AVX a processor has vectors of 128 bits and no fused multiply-add, as a browser has.
    private async Task<float[]> NativeWeights()
    {
        var file = Path.Combine(folder, "native.safetensors");
        await Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "SequenceToy.Console.dll"), "run", "sum", "--preset", "tutorial", "--seed", "0", "--quiet", "--save", file]);
        using var model = TrainedModel.Load(file);
        return model.GetWeights();
    }

    private static async Task<string> Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableAVX"] = "0";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, await output + await error);
        return await output;
    }
}
