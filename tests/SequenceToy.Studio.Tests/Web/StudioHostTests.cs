using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SequenceToy.Studio.Web;

namespace SequenceToy.Studio.Tests.Web;

public sealed class StudioHostTests : IAsyncDisposable
{
    private readonly StudioServer studio = SequenceStudio.Start(new StudioOptions { Port = 0, Query = "task=parity" });
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await studio.DisposeAsync();
    }

    [Fact]
    public async Task Page_AndItsFiles_AreServedWithAStrictPolicy()
    {
        studio.Link.Host.Should().Be("127.0.0.1");
        studio.Link.Query.Should().Be("?task=parity");
        foreach (var file in StudioFiles.All.Select(file => file.Name).Append(""))
        {
            var response = await client.GetAsync(new Uri(studio.Link, $"/{file}"));

            response.StatusCode.Should().Be(HttpStatusCode.OK, file);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.Should().StartWith("default-src 'none'; script-src 'self'; style-src 'self';").And.NotContain("unsafe");
            response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            response.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal("same-origin");
            response.Headers.Contains("Server").Should().BeFalse();
        }
    }

    [Fact]
    public void Page_InAll_HasAtMost300Kilobytes() =>
        StudioFiles.All.Sum(file => file.Bytes.Length).Should().BeInRange(10_000, 300_000);

    [Fact]
    public void Page_Files_NameNoOtherHost() =>
        StudioFiles.All.Select(file => System.Text.Encoding.UTF8.GetString(file.Bytes).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal))
            .Should().OnlyContain(text => !text.Contains("http:", StringComparison.Ordinal) && !text.Contains("https://", StringComparison.Ordinal));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.7")]
    [InlineData("localhost.evil.example:5150")]
    public async Task Request_ForeignHost_IsRefused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Link) { Headers = { Host = host } };

        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Request_ForeignOrigin_IsRefused(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Link);
        request.Headers.Add("Origin", origin);

        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Request_OwnOrigin_IsServed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Link);
        request.Headers.Add("Origin", studio.Link.GetLeftPart(UriPartial.Authority));

        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/nothing.js", HttpStatusCode.NotFound)]
    [InlineData("/../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("/socket", HttpStatusCode.NotFound)]
    public async Task Request_UnknownFile_IsNotFound(string path, HttpStatusCode status) =>
        (await client.GetAsync(new Uri(studio.Link, path))).StatusCode.Should().Be(status);

    [Fact]
    public async Task Request_OtherMethod_IsRefused()
    {
        using var empty = new StringContent("");

        (await client.PostAsync(studio.Link, empty)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Request_SameVersionAgain_IsNotSentAgain()
    {
        var first = await client.GetAsync(studio.Link);
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Link);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.Tag));

        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public void Start_PortInUse_IsAnIOException()
    {
        var again = () => SequenceStudio.Start(new StudioOptions { Port = studio.Link.Port });

        again.Should().Throw<IOException>();
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("[::1]:5150", true)]
    [InlineData("192.168.1.7:5150", true)]
    [InlineData("lab.example", true)]
    [InlineData("evil.example", false)]
    public void Allow_OfAServerForOthers_IsAddressesAndGivenNames(string host, bool isAllowed)
    {
        var hosts = StudioHosts.For(new StudioOptions { Address = IPAddress.Any, HostNames = ["lab.example"] });

        hosts.Allow(new HostString(host)).Should().Be(isAllowed);
    }

    [Fact]
    public async Task Server_ByDefault_ListensOnLoopbackOnly()
    {
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address)).ToArray();
        foreach (var address in others)
        {
            using var socket = new TcpClient(address.AddressFamily);
            var connect = () => socket.ConnectAsync(address, studio.Link.Port);
            await connect.Should().ThrowAsync<SocketException>();
        }
    }

    [Fact]
    public async Task MapSequenceStudio_InAnApp_ServesBelowItsPath()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/", () => "mine");
        app.MapSequenceStudio("/studio", "lab.example");
        await app.StartAsync();
        var root = new Uri(app.Urls.First());

        (await client.GetStringAsync(root)).Should().Be("mine");
        var redirected = await client.GetAsync(new Uri(root, "/studio?task=parity"));
        redirected.Headers.Location.Should().Be(new Uri("/studio/?task=parity", UriKind.Relative));
        (await client.GetStringAsync(new Uri(root, "/studio/"))).Should().Contain("studio.js");
        using var named = new HttpRequestMessage(HttpMethod.Get, new Uri(root, "/studio/")) { Headers = { Host = "lab.example" } };
        (await client.SendAsync(named)).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
