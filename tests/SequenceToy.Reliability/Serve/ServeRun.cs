using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace SequenceToy.Reliability.Serve;

/// <summary>Clients that send good and bad requests at the same time, while the network is replaced.</summary>
internal sealed class ServeRun(PredictionServer server)
{
    private const int Clients = 8;

    private static readonly TimeSpan BetweenReloads = TimeSpan.FromMilliseconds(5);

    private static readonly (string Body, bool IsGood)[] Requests =
    [
        ("[[10,20,99],[1,2,50]]", true), ("[[50,60,0]]", true), ("[]", false), ("[[1,2]]", false), ("[[]]", false), ("null", false), ("{", false),
        ("[[1e39,0,0]]", false), ("[[\"1\",2,3]]", false), ("[null]", false),
    ];

    private readonly ConcurrentDictionary<HttpStatusCode, int> responses = new();
    private readonly ConcurrentBag<string> problems = [];

    /// <summary>Runs, prints the result and returns the exit code.</summary>
    public int Run(TimeSpan time)
    {
        var expected = Requests.Where(request => request.IsGood)
            .ToDictionary(request => request.Body, request => server.Predict(System.Text.Json.JsonSerializer.Deserialize<float[][]>(request.Body)!), StringComparer.Ordinal);
        using var ended = new CancellationTokenSource(time);
        var handling = server.HandleAsync();
        var clients = Enumerable.Range(0, Clients).Select(number => Task.Run(() => SendAsync(number, expected, ended.Token))).ToArray();
        var reloads = 0;
        while (!ended.IsCancellationRequested)
        {
            server.Reload();
            reloads++;
            Thread.Sleep(BetweenReloads);
        }

        Task.WaitAll(clients);
        server.Stop();
        handling.Wait();
        System.Console.Out.WriteLine($"{responses.Values.Sum()} responses to {Clients} clients, {reloads} reloads");
        System.Console.Out.WriteLine(string.Join(", ", responses.OrderBy(each => each.Key).Select(each => $"{(int)each.Key}: {each.Value}")));
        System.Console.Out.WriteLine($"wrong: {problems.Count}");
        foreach (var problem in problems.Take(5))
        {
            System.Console.Out.WriteLine("  " + problem);
        }

        return problems.IsEmpty ? 0 : 1;
    }

    private async Task SendAsync(int number, Dictionary<string, float[]> expected, CancellationToken ended)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var at = number; !ended.IsCancellationRequested; at++)
        {
            var (body, isGood) = Requests[at % Requests.Length];
            using var content = new StringContent(body);
            using var response = await client.PostAsync(new Uri("predict", UriKind.Relative), content, CancellationToken.None).ConfigureAwait(false);
            responses.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var predictions = await response.Content.ReadFromJsonAsync<float[]>(CancellationToken.None).ConfigureAwait(false);
                Check(isGood && predictions.AsSpan().SequenceEqual(expected[body]), $"{body} gave {string.Join(", ", predictions ?? [])}");
            }
            else
            {
                var isAllowed = response.StatusCode == HttpStatusCode.ServiceUnavailable || (response.StatusCode == HttpStatusCode.BadRequest && !isGood);
                Check(isAllowed, $"{body} gave {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(CancellationToken.None).ConfigureAwait(false)}");
            }
        }
    }

    private void Check(bool isRight, string problem)
    {
        if (!isRight)
        {
            problems.Add(problem);
        }
    }
}
